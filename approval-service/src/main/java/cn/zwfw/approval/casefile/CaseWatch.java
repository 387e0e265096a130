package cn.zwfw.approval.casefile;

import cn.zwfw.approval.cases.Case;

/** Learns of every case as it was just stored; in the transaction that stores it. */
public interface CaseWatch {

    void stored(Case any);
}
