/** 政务服务中心审核的清单: what the lists that the service centre reviews have in common. */
@NullMarked
package cn.zwfw.approval.center;

import org.jspecify.annotations.NullMarked;
