/**
 * Settings that begin with {@code zwfw.}: which there are, and the refusal to start when one is
 * unknown, missing or wrong.
 */
@NullMarked
package cn.zwfw.platform.setting;

import org.jspecify.annotations.NullMarked;
