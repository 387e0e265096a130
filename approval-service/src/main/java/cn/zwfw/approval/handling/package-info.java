/** 办理: what officers do with a case, one record for each act, and the door to it. */
@NullMarked
package cn.zwfw.approval.handling;

import org.jspecify.annotations.NullMarked;
