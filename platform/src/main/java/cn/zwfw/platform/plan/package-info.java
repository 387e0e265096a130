/** How PostgreSQL comes to the plan of a statement. */
@NullMarked
package cn.zwfw.platform.plan;

import org.jspecify.annotations.NullMarked;
