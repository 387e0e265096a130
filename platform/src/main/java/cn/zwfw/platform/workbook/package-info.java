/**
 * Workbooks both ways, a row at a time: a template is data and gives the empty form, the reader
 * that names every wrong cell, and the writer.
 */
@NullMarked
package cn.zwfw.platform.workbook;

import org.jspecify.annotations.NullMarked;
