@NullMarked
package cn.zwfw.gateway.docking;

import org.jspecify.annotations.NullMarked;
