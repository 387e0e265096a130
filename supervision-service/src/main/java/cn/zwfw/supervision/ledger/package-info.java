/** 台账: the newest that was told of each thing, from which everything else is derived. */
@NullMarked
package cn.zwfw.supervision.ledger;

import org.jspecify.annotations.NullMarked;
