/** What the tests of platform and services stand on: real servers in the test's own JVM. */
@NullMarked
package cn.zwfw.platform.testing;

import org.jspecify.annotations.NullMarked;
