/** Who calls, and the three questions: has the caller this duty, at this region, for this organ? */
@NullMarked
package cn.zwfw.platform.access;

import org.jspecify.annotations.NullMarked;
