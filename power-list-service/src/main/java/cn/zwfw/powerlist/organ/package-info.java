/** Organs by region and the officers who answer for their content. */
@NullMarked
package cn.zwfw.powerlist.organ;

import org.jspecify.annotations.NullMarked;
