/** The document that front-end teams work from. */
@NullMarked
package cn.zwfw.convenience.openapi;

import org.jspecify.annotations.NullMarked;
