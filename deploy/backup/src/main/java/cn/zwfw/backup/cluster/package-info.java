/** What is asked of PostgreSQL: base backups, its archive of WAL, recovery. */
@NullMarked
package cn.zwfw.backup.cluster;

import org.jspecify.annotations.NullMarked;
