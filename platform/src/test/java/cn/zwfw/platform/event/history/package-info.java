/** Shows that nothing is missed when topics are read again. */
@NullMarked
package cn.zwfw.platform.event.history;

import org.jspecify.annotations.NullMarked;
