/** What was measured, held against what had to be reached. */
@NullMarked
package cn.zwfw.bench.result;

import org.jspecify.annotations.NullMarked;
