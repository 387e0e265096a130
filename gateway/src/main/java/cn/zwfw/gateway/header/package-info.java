/** Headers that are dropped or added on the way in and on the way out. */
@NullMarked
package cn.zwfw.gateway.header;

import org.jspecify.annotations.NullMarked;
