/** The register of legal bases, and the adjustments that a law's change makes due. */
@NullMarked
package cn.zwfw.powerlist.basis;

import org.jspecify.annotations.NullMarked;
