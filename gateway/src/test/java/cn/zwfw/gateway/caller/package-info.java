@NullMarked
package cn.zwfw.gateway.caller;

import org.jspecify.annotations.NullMarked;
