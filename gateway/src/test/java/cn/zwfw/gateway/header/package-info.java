/** Headers on answers over TLS, which the other tests do not speak. */
@NullMarked
package cn.zwfw.gateway.header;

import org.jspecify.annotations.NullMarked;
