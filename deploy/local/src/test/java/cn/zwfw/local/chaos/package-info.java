/** Tests of the page and of the poison. */
@NullMarked
package cn.zwfw.local.chaos;

import org.jspecify.annotations.NullMarked;
