/** What the service shows to Prometheus. */
@NullMarked
package cn.zwfw.approval.metric;

import org.jspecify.annotations.NullMarked;
