/** The gateway's own database: what is done with it off the event loops, and without it. */
@NullMarked
package cn.zwfw.gateway.store;

import org.jspecify.annotations.NullMarked;
