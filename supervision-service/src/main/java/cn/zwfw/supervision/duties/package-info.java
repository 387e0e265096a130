/** What organs owe the public or the lists by a day, as it is counted. */
@NullMarked
package cn.zwfw.supervision.duties;

import org.jspecify.annotations.NullMarked;
