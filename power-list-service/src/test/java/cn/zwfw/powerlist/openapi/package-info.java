/** The document that front-end teams work from. */
@org.jspecify.annotations.NullMarked
package cn.zwfw.powerlist.openapi;
