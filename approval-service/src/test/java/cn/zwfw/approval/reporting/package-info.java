/** Tries that the city learns of a district's cases. */
@NullMarked
package cn.zwfw.approval.reporting;

import org.jspecify.annotations.NullMarked;
