/** 权责清单: the one library of powers and responsibilities of the city. */
@NullMarked
package cn.zwfw.powerlist;

import org.jspecify.annotations.NullMarked;
