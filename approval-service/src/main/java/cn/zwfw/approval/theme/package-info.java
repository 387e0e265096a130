/** 一件事: what people need done by several departments at once, and what to bring for all of it. */
@NullMarked
package cn.zwfw.approval.theme;

import org.jspecify.annotations.NullMarked;
