@NullMarked
package cn.zwfw.platform.plan;

import org.jspecify.annotations.NullMarked;
