/**
 * 法定期限: how long an organ has, from a ledger of what happened; the deadline is always derived and
 * never stored.
 */
@NullMarked
package cn.zwfw.platform.clock;

import org.jspecify.annotations.NullMarked;
