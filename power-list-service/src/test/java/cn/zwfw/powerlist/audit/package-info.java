/** The trail of a whole service. */
@NullMarked
package cn.zwfw.powerlist.audit;

import org.jspecify.annotations.NullMarked;
