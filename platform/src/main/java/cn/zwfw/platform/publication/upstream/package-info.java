/** 与市级平台同步: a district's node takes the city's library and reports what it publishes. */
@NullMarked
package cn.zwfw.platform.publication.upstream;

import org.jspecify.annotations.NullMarked;
