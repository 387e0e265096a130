@NullMarked
package cn.zwfw.platform.token;

import org.jspecify.annotations.NullMarked;
