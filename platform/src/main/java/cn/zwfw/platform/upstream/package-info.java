/** 市级平台: the city's platform above a district's node, reached through its gateway. */
@NullMarked
package cn.zwfw.platform.upstream;

import org.jspecify.annotations.NullMarked;
