/** What the service shows to Prometheus. */
@NullMarked
package cn.zwfw.supervision.metric;

import org.jspecify.annotations.NullMarked;
