@NullMarked
package cn.zwfw.gateway.route;

import org.jspecify.annotations.NullMarked;
