/** Notices as they are read. */
@NullMarked
package cn.zwfw.approval.print;

import org.jspecify.annotations.NullMarked;
