/** 得分和名次: arithmetic alone, exact and without anything stored. */
@NullMarked
package cn.zwfw.supervision.assessment.score;

import org.jspecify.annotations.NullMarked;
