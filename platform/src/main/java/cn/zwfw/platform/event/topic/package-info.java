/** Topics that were not there yet. */
@NullMarked
package cn.zwfw.platform.event.topic;

import org.jspecify.annotations.NullMarked;
