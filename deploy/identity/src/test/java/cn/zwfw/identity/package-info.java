/** The realm as Keycloak runs it: who signs in, how, and what a token then says. */
@NullMarked
package cn.zwfw.identity;

import org.jspecify.annotations.NullMarked;
