/** 信息安全风险评估: what departments find, until when it is mended, and what is overdue. */
@NullMarked
package cn.zwfw.supervision.incident.risk;

import org.jspecify.annotations.NullMarked;
