@NullMarked
package cn.zwfw.supervision.ledger;

import org.jspecify.annotations.NullMarked;
