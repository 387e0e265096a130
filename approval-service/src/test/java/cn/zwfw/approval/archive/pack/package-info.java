/** Packages are written once, sealed, and every change of them is found. */
@NullMarked
package cn.zwfw.approval.archive.pack;

import org.jspecify.annotations.NullMarked;
