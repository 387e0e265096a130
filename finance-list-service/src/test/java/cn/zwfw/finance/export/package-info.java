@NullMarked
package cn.zwfw.finance.export;

import org.jspecify.annotations.NullMarked;
