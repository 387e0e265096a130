/** What a service shows to Prometheus, held against what alerts and dashboards ask for. */
@NullMarked
package cn.zwfw.platform.testing.metric;

import org.jspecify.annotations.NullMarked;
