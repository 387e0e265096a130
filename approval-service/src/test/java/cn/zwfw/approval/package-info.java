/** The service as its users see it. */
@NullMarked
package cn.zwfw.approval;

import org.jspecify.annotations.NullMarked;
