/** The audit trail, tried. */
@NullMarked
package cn.zwfw.platform.audit;

import org.jspecify.annotations.NullMarked;
