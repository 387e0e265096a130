package cn.zwfw.supervision.assessment.measure;

import cn.zwfw.supervision.assessment.scheme.MetricMeasure;
import java.util.Map;

/** Knows where the rows of some measures are. */
interface EvidenceSource {

    Map<MetricMeasure, Evidence> evidence();
}
