/** Ratings as they are counted; which case was rated leaves this package with nobody. */
@NullMarked
package cn.zwfw.supervision.ratings;

import org.jspecify.annotations.NullMarked;
