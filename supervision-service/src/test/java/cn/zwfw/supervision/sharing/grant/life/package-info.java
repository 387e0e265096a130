/** Tests of shared monitoring information. */
@NullMarked
package cn.zwfw.supervision.sharing.grant.life;

import org.jspecify.annotations.NullMarked;
