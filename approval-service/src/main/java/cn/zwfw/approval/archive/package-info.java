/**
 * 归档: finished cases leave the live tables for packages that are kept, found, checked, destroyed.
 */
@NullMarked
package cn.zwfw.approval.archive;

import org.jspecify.annotations.NullMarked;
