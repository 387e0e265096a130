/** Alerts, dashboards and runbooks, against each other and against what there is to see. */
@NullMarked
package cn.zwfw.observability;

import org.jspecify.annotations.NullMarked;
