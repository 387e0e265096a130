/** What everybody may know of ratings: figures from which nobody is known. */
@NullMarked
package cn.zwfw.approval.rating.figures;

import org.jspecify.annotations.NullMarked;
