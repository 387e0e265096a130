/** Certificates made for a test, and what shows them. */
@NullMarked
package cn.zwfw.platform.testing.tls;

import org.jspecify.annotations.NullMarked;
