/** The document that front-end teams work from. */
@NullMarked
package cn.zwfw.supervision.openapi;

import org.jspecify.annotations.NullMarked;
