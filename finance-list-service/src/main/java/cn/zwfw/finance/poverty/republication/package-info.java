/** When a project that its approver changed must be public again, and which is late. */
@NullMarked
package cn.zwfw.finance.poverty.republication;

import org.jspecify.annotations.NullMarked;
