/** Files that are copied, measured and digested, and the manifest that says what they were. */
@NullMarked
package cn.zwfw.backup.files;

import org.jspecify.annotations.NullMarked;
