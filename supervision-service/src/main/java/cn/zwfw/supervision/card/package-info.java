/** 提示和黄牌、红牌: what the rules make of the signs; one card for each thing and aspect. */
@NullMarked
package cn.zwfw.supervision.card;

import org.jspecify.annotations.NullMarked;
