/** How a service reads the tokens of those who ask it. */
@NullMarked
package cn.zwfw.platform.token;

import org.jspecify.annotations.NullMarked;
