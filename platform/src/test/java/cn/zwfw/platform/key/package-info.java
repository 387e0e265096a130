@NullMarked
package cn.zwfw.platform.key;

import org.jspecify.annotations.NullMarked;
