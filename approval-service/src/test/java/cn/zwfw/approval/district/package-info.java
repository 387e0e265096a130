/** Districts' cases as they come in. */
@NullMarked
package cn.zwfw.approval.district;

import org.jspecify.annotations.NullMarked;
