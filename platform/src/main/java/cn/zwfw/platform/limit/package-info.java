/** How often somebody may do what costs others work, and whether it is somebody at all. */
@NullMarked
package cn.zwfw.platform.limit;

import org.jspecify.annotations.NullMarked;
