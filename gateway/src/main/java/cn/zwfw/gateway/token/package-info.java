/** What makes a token good, and the certificate that one may be bound to. */
@NullMarked
package cn.zwfw.gateway.token;

import org.jspecify.annotations.NullMarked;
