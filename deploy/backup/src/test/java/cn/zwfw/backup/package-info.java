/** Backups of a real PostgreSQL. */
@NullMarked
package cn.zwfw.backup;

import org.jspecify.annotations.NullMarked;
