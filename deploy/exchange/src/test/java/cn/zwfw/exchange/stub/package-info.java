/** A city for the client to talk to, and what can go wrong between them. */
@NullMarked
package cn.zwfw.exchange.stub;

import org.jspecify.annotations.NullMarked;
