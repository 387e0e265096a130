/** The rules of the house, told to the build: every service runs them over its own classes. */
@NullMarked
package cn.zwfw.platform.architecture;

import org.jspecify.annotations.NullMarked;
