/** Who is let in. */
@NullMarked
package cn.zwfw.platform.access;

import org.jspecify.annotations.NullMarked;
