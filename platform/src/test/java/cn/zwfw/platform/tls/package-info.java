@NullMarked
package cn.zwfw.platform.tls;

import org.jspecify.annotations.NullMarked;
