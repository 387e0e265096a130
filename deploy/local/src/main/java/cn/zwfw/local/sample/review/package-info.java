/** A department of the sample city, and the way its requests take through the offices. */
@NullMarked
package cn.zwfw.local.sample.review;

import org.jspecify.annotations.NullMarked;
