/** The ground floor: small capabilities that every service stands on; it knows no service. */
@NullMarked
package cn.zwfw.platform;

import org.jspecify.annotations.NullMarked;
