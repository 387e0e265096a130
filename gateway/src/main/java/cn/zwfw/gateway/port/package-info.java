/** Which of the two ports, the public one or the operators', a request came in by. */
@NullMarked
package cn.zwfw.gateway.port;

import org.jspecify.annotations.NullMarked;
