/** The canonical form, held against the vectors that districts are given. */
@NullMarked
package cn.zwfw.platform.canonical;

import org.jspecify.annotations.NullMarked;
