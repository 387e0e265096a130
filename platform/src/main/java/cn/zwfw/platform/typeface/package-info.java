/** The one typeface that the platform draws Chinese with, on paper and in pictures. */
@NullMarked
package cn.zwfw.platform.typeface;

import org.jspecify.annotations.NullMarked;
