/** Calls the platform as its users do: signed in, and through the gateway. */
@NullMarked
package cn.zwfw.local.client;

import org.jspecify.annotations.NullMarked;
