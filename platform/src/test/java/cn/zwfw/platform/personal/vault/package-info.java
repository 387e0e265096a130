@NullMarked
package cn.zwfw.platform.personal.vault;

import org.jspecify.annotations.NullMarked;
