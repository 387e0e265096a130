/** Random flows with random pasts. */
@NullMarked
package cn.zwfw.approval.run;

import org.jspecify.annotations.NullMarked;
