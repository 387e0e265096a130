package cn.zwfw.supervision.metric;

import cn.zwfw.platform.testing.metric.MetricRules;
import cn.zwfw.supervision.ServiceTest;

@ServiceTest
class MetricTests extends MetricRules {}
