/** Finds what was done to the audit trail, on a running system and on an export of it. */
@NullMarked
package cn.zwfw.platform.audit.verify;

import org.jspecify.annotations.NullMarked;
