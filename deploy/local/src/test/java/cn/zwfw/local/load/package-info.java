/** Tests of the load's own bookkeeping. */
@NullMarked
package cn.zwfw.local.load;

import org.jspecify.annotations.NullMarked;
