/** 有条件共享: an organ asks for a resource, its provider grants it to named persons until a day. */
@NullMarked
package cn.zwfw.supervision.sharing.grant;

import org.jspecify.annotations.NullMarked;
