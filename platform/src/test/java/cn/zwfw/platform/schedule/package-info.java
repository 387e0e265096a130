@NullMarked
package cn.zwfw.platform.schedule;

import org.jspecify.annotations.NullMarked;
