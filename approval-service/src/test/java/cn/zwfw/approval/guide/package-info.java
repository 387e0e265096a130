/** Guides from their draft to the public. */
@NullMarked
package cn.zwfw.approval.guide;

import org.jspecify.annotations.NullMarked;
