/** Brings the platform's certificate to the clients that no setting of Spring's reaches. */
@NullMarked
package cn.zwfw.platform.tls;

import org.jspecify.annotations.NullMarked;
