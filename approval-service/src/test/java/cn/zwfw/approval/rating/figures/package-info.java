/** Figures from which nobody is known. */
@NullMarked
package cn.zwfw.approval.rating.figures;

import org.jspecify.annotations.NullMarked;
