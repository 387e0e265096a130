/** Entries of the audit trail sealed in batches, each resting on the one before it. */
@NullMarked
package cn.zwfw.platform.audit.chain;

import org.jspecify.annotations.NullMarked;
