/** Who asks: the client and the user that a token names, and the network that it comes from. */
@NullMarked
package cn.zwfw.gateway.caller;

import org.jspecify.annotations.NullMarked;
