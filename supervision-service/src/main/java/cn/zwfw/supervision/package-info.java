/** 监管: everything supervision says is computed from events and can be computed again. */
@NullMarked
package cn.zwfw.supervision;

import org.jspecify.annotations.NullMarked;
