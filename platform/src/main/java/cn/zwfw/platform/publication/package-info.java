/** Lists that are drafted, reviewed along a route, published and revised. */
@NullMarked
package cn.zwfw.platform.publication;

import org.jspecify.annotations.NullMarked;
