/** What is timed of a connection, and what is not. */
@NullMarked
package cn.zwfw.gateway.limit;

import org.jspecify.annotations.NullMarked;
