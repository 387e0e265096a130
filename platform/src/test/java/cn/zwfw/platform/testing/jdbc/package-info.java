/** What stands between a service and its database in tests, and sees what passes. */
@NullMarked
package cn.zwfw.platform.testing.jdbc;

import org.jspecify.annotations.NullMarked;
