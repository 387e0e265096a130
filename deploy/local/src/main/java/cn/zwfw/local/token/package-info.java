/** Gets access tokens from the issuer for whoever types {@code deploy/local/token}. */
@NullMarked
package cn.zwfw.local.token;

import org.jspecify.annotations.NullMarked;
