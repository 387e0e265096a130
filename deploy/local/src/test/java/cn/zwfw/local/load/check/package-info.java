/** Tests of the check: what was lost or doubled has to be found. */
@NullMarked
package cn.zwfw.local.load.check;

import org.jspecify.annotations.NullMarked;
