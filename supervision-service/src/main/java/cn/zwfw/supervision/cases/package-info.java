/** 办件台账: the cases of city and districts, as they are counted. */
@NullMarked
package cn.zwfw.supervision.cases;

import org.jspecify.annotations.NullMarked;
