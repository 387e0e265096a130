/** Which districts' systems are let in, how often each may ask, and which have fallen silent. */
@NullMarked
package cn.zwfw.gateway.docking;

import org.jspecify.annotations.NullMarked;
