/** The service, with tokens of the real Keycloak. */
@NullMarked
package cn.zwfw.powerlist.identity;

import org.jspecify.annotations.NullMarked;
