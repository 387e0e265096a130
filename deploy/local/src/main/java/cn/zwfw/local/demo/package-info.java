/** The story of the platform, told by calling it. */
@NullMarked
package cn.zwfw.local.demo;

import org.jspecify.annotations.NullMarked;
