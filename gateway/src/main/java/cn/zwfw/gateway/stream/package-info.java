/** Answers that have no end. */
@NullMarked
package cn.zwfw.gateway.stream;

import org.jspecify.annotations.NullMarked;
