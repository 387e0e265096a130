@NullMarked
package cn.zwfw.supervision.card;

import org.jspecify.annotations.NullMarked;
