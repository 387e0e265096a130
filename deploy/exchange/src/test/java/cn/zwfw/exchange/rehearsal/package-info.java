/** What the rehearsal against a running platform is made of. */
@NullMarked
package cn.zwfw.exchange.rehearsal;

import org.jspecify.annotations.NullMarked;
