/** 安全及泄密问题: reported by departments, handled, verified by others and closed; never public. */
@NullMarked
package cn.zwfw.supervision.incident;

import org.jspecify.annotations.NullMarked;
