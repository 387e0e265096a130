@NullMarked
package cn.zwfw.supervision.watch;

import org.jspecify.annotations.NullMarked;
