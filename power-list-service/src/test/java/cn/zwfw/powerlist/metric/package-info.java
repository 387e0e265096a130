/** What the service shows to Prometheus. */
@NullMarked
package cn.zwfw.powerlist.metric;

import org.jspecify.annotations.NullMarked;
