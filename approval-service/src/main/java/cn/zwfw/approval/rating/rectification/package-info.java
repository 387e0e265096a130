/** 差评整改: what follows a bad rating, and by when. */
@NullMarked
package cn.zwfw.approval.rating.rectification;

import org.jspecify.annotations.NullMarked;
