/** The document that front-end teams work from. */
@NullMarked
package cn.zwfw.approval.openapi;

import org.jspecify.annotations.NullMarked;
