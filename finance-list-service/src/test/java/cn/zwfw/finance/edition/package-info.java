@NullMarked
package cn.zwfw.finance.edition;

import org.jspecify.annotations.NullMarked;
