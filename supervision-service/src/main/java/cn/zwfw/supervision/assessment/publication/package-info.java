/**
 * What everybody reads of published assessments: scores, ranks and metrics, no rows behind them.
 */
@NullMarked
package cn.zwfw.supervision.assessment.publication;

import org.jspecify.annotations.NullMarked;
