@NullMarked
package cn.zwfw.finance.coverage;

import org.jspecify.annotations.NullMarked;
