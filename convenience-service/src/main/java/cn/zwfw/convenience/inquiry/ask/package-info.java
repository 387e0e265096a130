/** 提出和跟踪: how people hand inquiries in, follow them and have their say in them. */
@NullMarked
package cn.zwfw.convenience.inquiry.ask;

import org.jspecify.annotations.NullMarked;
