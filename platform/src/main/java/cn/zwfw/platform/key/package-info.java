/** Secrets as operators set them, and the algorithms that keys are for, by their JCA names. */
@NullMarked
package cn.zwfw.platform.key;

import org.jspecify.annotations.NullMarked;
