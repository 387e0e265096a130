@NullMarked
package cn.zwfw.gateway.token;

import org.jspecify.annotations.NullMarked;
