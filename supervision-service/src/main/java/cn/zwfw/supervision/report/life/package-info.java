/** The course of a report as data. */
@NullMarked
package cn.zwfw.supervision.report.life;

import org.jspecify.annotations.NullMarked;
