/** The register of legal bases and what a law's change makes due. */
@NullMarked
package cn.zwfw.powerlist.basis;

import org.jspecify.annotations.NullMarked;
