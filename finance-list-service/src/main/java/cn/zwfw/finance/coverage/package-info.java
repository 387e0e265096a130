/** 公布情况: which regions have published their list of a year, and which have not. */
@NullMarked
package cn.zwfw.finance.coverage;

import org.jspecify.annotations.NullMarked;
