/** What the version that runs before cannot live with is not in the migrations of the next. */
@NullMarked
package cn.zwfw.docs.migration;

import org.jspecify.annotations.NullMarked;
