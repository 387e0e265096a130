@NullMarked
package cn.zwfw.platform.limit;

import org.jspecify.annotations.NullMarked;
