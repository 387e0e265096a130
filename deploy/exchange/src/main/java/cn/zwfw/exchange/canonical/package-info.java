/** One form of JSON and its digest, written after RFC 8785 alone. */
@NullMarked
package cn.zwfw.exchange.canonical;

import org.jspecify.annotations.NullMarked;
