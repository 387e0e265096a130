/** The chapter of a district's node beside the city's platform. */
@NullMarked
package cn.zwfw.local.demo.node;

import org.jspecify.annotations.NullMarked;
