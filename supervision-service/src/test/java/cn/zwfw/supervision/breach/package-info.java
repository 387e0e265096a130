@NullMarked
package cn.zwfw.supervision.breach;

import org.jspecify.annotations.NullMarked;
