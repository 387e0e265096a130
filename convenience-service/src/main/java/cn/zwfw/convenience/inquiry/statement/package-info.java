/** 情况说明: what an office asks the organ complained of, which sees nothing of the complaint. */
@NullMarked
package cn.zwfw.convenience.inquiry.statement;

import org.jspecify.annotations.NullMarked;
