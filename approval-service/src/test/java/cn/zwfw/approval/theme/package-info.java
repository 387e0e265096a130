/** Themes, and what an application under one must be. */
@NullMarked
package cn.zwfw.approval.theme;

import org.jspecify.annotations.NullMarked;
