/** What the gateway itself refuses or cannot do, told as problem documents. */
@NullMarked
package cn.zwfw.gateway.problem;

import org.jspecify.annotations.NullMarked;
