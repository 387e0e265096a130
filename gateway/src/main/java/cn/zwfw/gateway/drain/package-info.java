/** How a gateway leaves, or takes the place of another, without a failed request. */
@NullMarked
package cn.zwfw.gateway.drain;

import org.jspecify.annotations.NullMarked;
