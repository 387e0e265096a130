/** No statement that a service executed in its tests reads a table that grows from end to end. */
@NullMarked
package cn.zwfw.platform.testing.plan;

import org.jspecify.annotations.NullMarked;
