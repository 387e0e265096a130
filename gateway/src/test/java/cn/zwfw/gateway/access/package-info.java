/** Who is let in. */
@NullMarked
package cn.zwfw.gateway.access;

import org.jspecify.annotations.NullMarked;
