/** Scores and ranks as they are stored, made from the rows behind them alone. */
@NullMarked
package cn.zwfw.supervision.assessment.result;

import org.jspecify.annotations.NullMarked;
