/** Tries how publications go up. */
@NullMarked
package cn.zwfw.platform.publication.upstream;

import org.jspecify.annotations.NullMarked;
