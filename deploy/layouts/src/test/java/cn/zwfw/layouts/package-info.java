/** What must be true of the layouts of production. */
@NullMarked
package cn.zwfw.layouts;

import org.jspecify.annotations.NullMarked;
