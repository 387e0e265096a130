/** What log lines keep to themselves. */
@NullMarked
package cn.zwfw.platform.log;

import org.jspecify.annotations.NullMarked;
