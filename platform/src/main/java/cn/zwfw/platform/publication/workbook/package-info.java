/** A list in a workbook: loaded as a draft all or nothing, and written from what is published. */
@NullMarked
package cn.zwfw.platform.publication.workbook;

import org.jspecify.annotations.NullMarked;
