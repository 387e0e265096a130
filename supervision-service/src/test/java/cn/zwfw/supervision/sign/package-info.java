@NullMarked
package cn.zwfw.supervision.sign;

import org.jspecify.annotations.NullMarked;
