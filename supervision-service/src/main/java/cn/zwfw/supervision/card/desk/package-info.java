/** What people see of cards and do about them. */
@NullMarked
package cn.zwfw.supervision.card.desk;

import org.jspecify.annotations.NullMarked;
