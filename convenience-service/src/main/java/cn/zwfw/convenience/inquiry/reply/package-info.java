/** 答复公开: useful answers, reworded and reviewed, for everybody. */
@NullMarked
package cn.zwfw.convenience.inquiry.reply;

import org.jspecify.annotations.NullMarked;
