/** 财政专项资金管理清单: what the finance bureau lists and the departments disclose. */
@NullMarked
package cn.zwfw.finance;

import org.jspecify.annotations.NullMarked;
