/** Proves that identifiers refuse what their standards refuse. */
@NullMarked
package cn.zwfw.platform.identifier;

import org.jspecify.annotations.NullMarked;
