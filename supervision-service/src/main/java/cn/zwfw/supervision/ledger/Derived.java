package cn.zwfw.supervision.ledger;

import java.util.List;

/**
 * What follows from the ledger: filled in the transaction that takes an entry in, never written by
 * anybody else, and made again by {@link Rebuild}.
 */
public interface Derived {

    /** Takes in that an entry is new or newer. */
    void derive(LedgerEntry entry);

    /** Its tables, all of them: they are emptied before everything is told again. */
    List<String> tables();
}
