/** What a delegation or cancellation above puts before the districts (承接与对应取消). */
@NullMarked
package cn.zwfw.powerlist.undertaking;

import org.jspecify.annotations.NullMarked;
