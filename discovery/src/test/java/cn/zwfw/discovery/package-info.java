/** Discovery starts alone and lists what registers with it. */
@NullMarked
package cn.zwfw.discovery;

import org.jspecify.annotations.NullMarked;
