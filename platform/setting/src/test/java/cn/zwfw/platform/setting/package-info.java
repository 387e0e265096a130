/** Starts with wrong settings. */
@NullMarked
package cn.zwfw.platform.setting;

import org.jspecify.annotations.NullMarked;
