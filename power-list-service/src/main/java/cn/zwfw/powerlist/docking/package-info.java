/** Which districts' systems may call, what for and how much; until one is revoked. */
@NullMarked
package cn.zwfw.powerlist.docking;

import org.jspecify.annotations.NullMarked;
