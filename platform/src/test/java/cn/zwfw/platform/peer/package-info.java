/** What one service asks of another, whichever of its instances answers. */
@NullMarked
package cn.zwfw.platform.peer;

import org.jspecify.annotations.NullMarked;
