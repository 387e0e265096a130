/** How code and tests name the rule they obey, so that the build can write who fulfils what. */
@NullMarked
package cn.zwfw.platform.citation;

import org.jspecify.annotations.NullMarked;
