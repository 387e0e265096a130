/** Ratings as they are told. */
@NullMarked
package cn.zwfw.supervision.ratings;

import org.jspecify.annotations.NullMarked;
