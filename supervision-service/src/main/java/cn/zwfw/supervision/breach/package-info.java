/** 违规情形: what B16 forbids, found in what is told. */
@NullMarked
package cn.zwfw.supervision.breach;

import org.jspecify.annotations.NullMarked;
