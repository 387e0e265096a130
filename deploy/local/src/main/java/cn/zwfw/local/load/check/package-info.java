/** Holds what the platform acknowledged against what its databases keep. */
@NullMarked
package cn.zwfw.local.load.check;

import org.jspecify.annotations.NullMarked;
