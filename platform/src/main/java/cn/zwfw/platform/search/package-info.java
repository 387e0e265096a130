/** What a search in Chinese asks for. */
@NullMarked
package cn.zwfw.platform.search;

import org.jspecify.annotations.NullMarked;
