/** When a resource must be collected again, and who has let it become stale. */
@NullMarked
package cn.zwfw.supervision.sharing.freshness;

import org.jspecify.annotations.NullMarked;
