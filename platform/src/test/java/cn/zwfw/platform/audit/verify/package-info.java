/** The audit trail, tried. */
@NullMarked
package cn.zwfw.platform.audit.verify;

import org.jspecify.annotations.NullMarked;
