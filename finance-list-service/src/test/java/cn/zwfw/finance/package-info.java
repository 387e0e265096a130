/** The service as its users see it. */
@NullMarked
package cn.zwfw.finance;

import org.jspecify.annotations.NullMarked;
