/** What whoever issues a notice does about it, from its draft to its closing. */
@NullMarked
package cn.zwfw.supervision.notice.issuing;

import org.jspecify.annotations.NullMarked;
