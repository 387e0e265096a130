/** What is asked of the platform, and how long it takes. */
@NullMarked
package cn.zwfw.bench.load;

import org.jspecify.annotations.NullMarked;
