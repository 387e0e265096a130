/** What everybody reads of a list: the entries in force, found by words, place and marks. */
@NullMarked
package cn.zwfw.platform.publication.reading;

import org.jspecify.annotations.NullMarked;
