/** The only door: routes, tokens, limits and one page for all documents. */
@NullMarked
package cn.zwfw.gateway;

import org.jspecify.annotations.NullMarked;
