/** The published list to take along: as a workbook and as a list to print. */
@NullMarked
package cn.zwfw.powerlist.export;

import org.jspecify.annotations.NullMarked;
