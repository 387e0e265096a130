package cn.zwfw.approval.metric;

import cn.zwfw.approval.ServiceTest;
import cn.zwfw.platform.testing.metric.MetricRules;

@ServiceTest
class MetricTests extends MetricRules {}
