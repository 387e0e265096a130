/** A drawer. */
@NullMarked
package cn.zwfw.planted.helper;

import org.jspecify.annotations.NullMarked;
