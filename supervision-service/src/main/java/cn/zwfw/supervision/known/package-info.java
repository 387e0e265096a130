/** What the services tell (docs/events.md), as far as supervision reads it. */
@NullMarked
package cn.zwfw.supervision.known;

import org.jspecify.annotations.NullMarked;
