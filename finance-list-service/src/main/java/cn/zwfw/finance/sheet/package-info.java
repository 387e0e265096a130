/** What the workbooks of all lists of finance have in common. */
@NullMarked
package cn.zwfw.finance.sheet;

import org.jspecify.annotations.NullMarked;
