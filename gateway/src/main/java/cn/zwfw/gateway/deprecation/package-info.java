/** Which paths will go, and what to use instead. */
@NullMarked
package cn.zwfw.gateway.deprecation;

import org.jspecify.annotations.NullMarked;
