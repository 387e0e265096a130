/** The audit trail, tried. */
@NullMarked
package cn.zwfw.platform.audit.chain;

import org.jspecify.annotations.NullMarked;
