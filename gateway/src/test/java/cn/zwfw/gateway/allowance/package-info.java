@NullMarked
package cn.zwfw.gateway.allowance;

import org.jspecify.annotations.NullMarked;
