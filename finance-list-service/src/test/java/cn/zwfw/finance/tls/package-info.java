@NullMarked
package cn.zwfw.finance.tls;

import org.jspecify.annotations.NullMarked;
