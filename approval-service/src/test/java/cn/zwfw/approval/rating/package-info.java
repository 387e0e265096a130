/** Rating cases, and putting right what was rated badly. */
@NullMarked
package cn.zwfw.approval.rating;

import org.jspecify.annotations.NullMarked;
