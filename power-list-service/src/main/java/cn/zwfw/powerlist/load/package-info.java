/** How powers stand in a workbook: which cell is which part of an item, and back. */
@NullMarked
package cn.zwfw.powerlist.load;

import org.jspecify.annotations.NullMarked;
