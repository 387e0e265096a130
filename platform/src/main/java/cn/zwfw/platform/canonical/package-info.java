/** One form of JSON, so that equal content has an equal digest everywhere. */
@NullMarked
package cn.zwfw.platform.canonical;

import org.jspecify.annotations.NullMarked;
