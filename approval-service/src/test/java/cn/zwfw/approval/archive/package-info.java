/** Cases are archived, found, verified, destroyed. */
@NullMarked
package cn.zwfw.approval.archive;

import org.jspecify.annotations.NullMarked;
