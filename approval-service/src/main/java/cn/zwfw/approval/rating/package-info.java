/** 好差评: applicants rate how a case was handled, and a bad rating is put right. */
@NullMarked
package cn.zwfw.approval.rating;

import org.jspecify.annotations.NullMarked;
