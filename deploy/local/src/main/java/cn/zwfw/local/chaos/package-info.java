/** Messages that do harm, and the page that tells what became of the platform under faults. */
@NullMarked
package cn.zwfw.local.chaos;

import org.jspecify.annotations.NullMarked;
