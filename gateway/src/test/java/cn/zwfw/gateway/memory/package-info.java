@NullMarked
package cn.zwfw.gateway.memory;

import org.jspecify.annotations.NullMarked;
