/** What applicants hand in, and take back. */
@NullMarked
package cn.zwfw.approval.application;

import org.jspecify.annotations.NullMarked;
