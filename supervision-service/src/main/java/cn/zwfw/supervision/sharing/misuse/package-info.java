/** Misuse reports: who used what, and what became of it. */
@NullMarked
package cn.zwfw.supervision.sharing.misuse;

import org.jspecify.annotations.NullMarked;
