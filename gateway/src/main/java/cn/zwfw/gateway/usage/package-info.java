/** Which client asked how often, day by day. */
@NullMarked
package cn.zwfw.gateway.usage;

import org.jspecify.annotations.NullMarked;
