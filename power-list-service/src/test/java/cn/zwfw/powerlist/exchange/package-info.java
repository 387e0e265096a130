/** Districts that take from the city's library and report to it. */
@NullMarked
package cn.zwfw.powerlist.exchange;

import org.jspecify.annotations.NullMarked;
