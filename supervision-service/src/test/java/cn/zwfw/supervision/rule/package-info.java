@NullMarked
package cn.zwfw.supervision.rule;

import org.jspecify.annotations.NullMarked;
