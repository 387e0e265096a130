/** Tries how the city above is reached. */
@NullMarked
package cn.zwfw.platform.upstream;

import org.jspecify.annotations.NullMarked;
