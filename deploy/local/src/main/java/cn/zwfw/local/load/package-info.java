/** A mixed load on the platform, through its gateway, and a ledger of what it acknowledged. */
@NullMarked
package cn.zwfw.local.load;

import org.jspecify.annotations.NullMarked;
