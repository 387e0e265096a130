/** Lists to take along: as workbooks, and as CSV where one sheet holds all. */
@NullMarked
package cn.zwfw.finance.export;

import org.jspecify.annotations.NullMarked;
