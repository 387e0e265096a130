/** 打印: pages as PDF/A, set from a template in a font that is embedded. */
@NullMarked
package cn.zwfw.platform.print;

import org.jspecify.annotations.NullMarked;
