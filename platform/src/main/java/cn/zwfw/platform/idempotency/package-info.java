/** A creating request that is repeated is answered again, not done again. */
@NullMarked
package cn.zwfw.platform.idempotency;

import org.jspecify.annotations.NullMarked;
