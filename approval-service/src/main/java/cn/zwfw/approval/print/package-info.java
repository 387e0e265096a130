/** 文书的打印: notices as PDF/A, set from a template in a font that is embedded. */
@NullMarked
package cn.zwfw.approval.print;

import org.jspecify.annotations.NullMarked;
