/** 归档信息包: the file of an archived case, how it is sealed, written once, and checked. */
@NullMarked
package cn.zwfw.approval.archive.pack;

import org.jspecify.annotations.NullMarked;
