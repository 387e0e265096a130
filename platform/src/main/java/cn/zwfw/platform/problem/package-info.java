/**
 * What went wrong, told once: as a fact in the code and as RFC 9457 problem details to the caller.
 */
@NullMarked
package cn.zwfw.platform.problem;

import org.jspecify.annotations.NullMarked;
