package cn.zwfw.finance.duty;

import cn.zwfw.platform.citation.Cites;

/** What a department discloses of its funds. */
@Cites(value = "A13(2)", rows = "F3")
public enum DutyKind {
    /** 管理办法. */
    MEASURES,
    /** 分配使用. */
    ALLOCATIONS,
    /** 绩效评价. */
    EVALUATIONS
}
