/** How long a creating request is remembered. */
@NullMarked
package cn.zwfw.platform.idempotency;

import org.jspecify.annotations.NullMarked;
