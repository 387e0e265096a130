/** What applicants handed in and took back: it goes when nobody else handed the same in. */
@NullMarked
package cn.zwfw.approval.application.discarded;

import org.jspecify.annotations.NullMarked;
