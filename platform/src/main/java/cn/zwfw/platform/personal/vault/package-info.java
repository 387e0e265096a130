/** Personal data at rest: sealed under keys from outside the database, found by a blind index. */
@NullMarked
package cn.zwfw.platform.personal.vault;

import org.jspecify.annotations.NullMarked;
