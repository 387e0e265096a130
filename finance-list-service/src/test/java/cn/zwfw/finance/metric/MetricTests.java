package cn.zwfw.finance.metric;

import cn.zwfw.finance.ServiceTest;
import cn.zwfw.platform.testing.metric.MetricRules;

@ServiceTest
class MetricTests extends MetricRules {}
