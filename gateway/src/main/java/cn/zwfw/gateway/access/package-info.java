/** Who and what may pass the door: routed paths, valid tokens, allowed origins. */
@NullMarked
package cn.zwfw.gateway.access;

import org.jspecify.annotations.NullMarked;
