@NullMarked
package cn.zwfw.supervision.joint;

import org.jspecify.annotations.NullMarked;
