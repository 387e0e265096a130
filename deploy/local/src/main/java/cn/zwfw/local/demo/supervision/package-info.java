/** What supervision sees, and what comes of it. */
@NullMarked
package cn.zwfw.local.demo.supervision;

import org.jspecify.annotations.NullMarked;
