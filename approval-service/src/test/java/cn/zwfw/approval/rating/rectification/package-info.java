/** The course of a rectification and its days. */
@NullMarked
package cn.zwfw.approval.rating.rectification;

import org.jspecify.annotations.NullMarked;
