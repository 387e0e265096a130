/** 权责清单: a power from its draft to a change of its law, and down to a district. */
@NullMarked
package cn.zwfw.local.demo.powerlist;

import org.jspecify.annotations.NullMarked;
