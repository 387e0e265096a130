/** 咨询投诉建议的办理过程: states, acts and limits of inquiries as data. */
@NullMarked
package cn.zwfw.convenience.inquiry.life;

import org.jspecify.annotations.NullMarked;
