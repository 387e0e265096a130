/** Tests of reports. */
@NullMarked
package cn.zwfw.supervision.report;

import org.jspecify.annotations.NullMarked;
