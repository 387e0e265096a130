/** What a department sends to have a change drafted, whatever form it comes in. */
@NullMarked
package cn.zwfw.platform.publication.draft;

import org.jspecify.annotations.NullMarked;
