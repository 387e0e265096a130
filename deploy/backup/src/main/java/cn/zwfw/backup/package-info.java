/** One command that backs up all databases and files, and one that restores them. */
@NullMarked
package cn.zwfw.backup;

import org.jspecify.annotations.NullMarked;
