/** How large a request may be, and what is told of one that cannot even be read. */
@NullMarked
package cn.zwfw.gateway.limit;

import org.jspecify.annotations.NullMarked;
