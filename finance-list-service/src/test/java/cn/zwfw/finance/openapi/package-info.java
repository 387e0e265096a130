/** The service's document, and what it refuses. */
@NullMarked
package cn.zwfw.finance.openapi;

import org.jspecify.annotations.NullMarked;
