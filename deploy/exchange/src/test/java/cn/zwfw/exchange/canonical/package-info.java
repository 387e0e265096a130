/** The canonical form, held against vectors that both sides share. */
@NullMarked
package cn.zwfw.exchange.canonical;

import org.jspecify.annotations.NullMarked;
