/** The trace id of a request: in every answer, in every log line, in what the services receive. */
@NullMarked
package cn.zwfw.gateway.trace;

import org.jspecify.annotations.NullMarked;
