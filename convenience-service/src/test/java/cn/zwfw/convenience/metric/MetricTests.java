package cn.zwfw.convenience.metric;

import cn.zwfw.convenience.ServiceTest;
import cn.zwfw.platform.testing.metric.MetricRules;

@ServiceTest
class MetricTests extends MetricRules {}
