/** What the service shows to Prometheus. */
@NullMarked
package cn.zwfw.finance.metric;

import org.jspecify.annotations.NullMarked;
