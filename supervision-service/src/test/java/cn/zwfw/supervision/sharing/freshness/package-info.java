/** Tests of shared monitoring information. */
@NullMarked
package cn.zwfw.supervision.sharing.freshness;

import org.jspecify.annotations.NullMarked;
