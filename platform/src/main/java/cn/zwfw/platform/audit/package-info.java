/** Every act on data leaves an entry, in the transaction of the act. */
@NullMarked
package cn.zwfw.platform.audit;

import org.jspecify.annotations.NullMarked;
