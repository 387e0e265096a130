/** The audit trail for whoever watches over it: who did what, when, to which thing. */
@NullMarked
package cn.zwfw.platform.audit.reading;

import org.jspecify.annotations.NullMarked;
