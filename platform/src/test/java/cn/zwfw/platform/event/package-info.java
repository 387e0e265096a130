/**
 * Shows on a real broker and a real database that events arrive, once and in order, whatever
 * breaks.
 */
@NullMarked
package cn.zwfw.platform.event;

import org.jspecify.annotations.NullMarked;
