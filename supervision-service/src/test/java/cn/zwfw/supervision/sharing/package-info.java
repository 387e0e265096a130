/** Tests of shared monitoring information. */
@NullMarked
package cn.zwfw.supervision.sharing;

import org.jspecify.annotations.NullMarked;
