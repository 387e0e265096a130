@NullMarked
package cn.zwfw.powerlist.docking;

import org.jspecify.annotations.NullMarked;
