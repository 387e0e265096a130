/** What a service says of each list that it keeps: its content, kinds of change and own tables. */
@NullMarked
package cn.zwfw.platform.publication.list;

import org.jspecify.annotations.NullMarked;
