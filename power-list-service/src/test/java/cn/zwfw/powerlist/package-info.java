/** The power list as its callers meet it: over HTTP, on a real database and a real broker. */
@NullMarked
package cn.zwfw.powerlist;

import org.jspecify.annotations.NullMarked;
