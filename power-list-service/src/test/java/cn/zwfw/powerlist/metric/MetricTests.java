package cn.zwfw.powerlist.metric;

import cn.zwfw.platform.testing.metric.MetricRules;
import cn.zwfw.powerlist.ServiceTest;

@ServiceTest
class MetricTests extends MetricRules {}
