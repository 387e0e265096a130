/** Which districts' systems are let in, and how often each may ask. */
@NullMarked
package cn.zwfw.gateway.docking;

import org.jspecify.annotations.NullMarked;
