/** What regions are called. */
@NullMarked
package cn.zwfw.supervision.region;

import org.jspecify.annotations.NullMarked;
