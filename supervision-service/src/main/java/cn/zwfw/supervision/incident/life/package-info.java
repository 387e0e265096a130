/** The life of an incident as data. */
@NullMarked
package cn.zwfw.supervision.incident.life;

import org.jspecify.annotations.NullMarked;
