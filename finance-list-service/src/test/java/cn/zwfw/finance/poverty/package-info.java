@NullMarked
package cn.zwfw.finance.poverty;

import org.jspecify.annotations.NullMarked;
