/** 监察: things are looked at when something is told of them and when their moment comes. */
@NullMarked
package cn.zwfw.supervision.watch;

import org.jspecify.annotations.NullMarked;
