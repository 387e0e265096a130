/** What the service shows to Prometheus. */
@NullMarked
package cn.zwfw.convenience.metric;

import org.jspecify.annotations.NullMarked;
