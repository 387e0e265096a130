/** The client whole, killed and cut off. */
@NullMarked
package cn.zwfw.exchange;

import org.jspecify.annotations.NullMarked;
