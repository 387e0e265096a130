/** 量化考核标准: what is counted, how much each counts, and for which periods, as a reviewed list. */
@NullMarked
package cn.zwfw.supervision.assessment.scheme;

import org.jspecify.annotations.NullMarked;
