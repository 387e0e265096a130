/** 办件报送: a district's node tells the city of the cases that it handles. */
@NullMarked
package cn.zwfw.approval.reporting;

import org.jspecify.annotations.NullMarked;
