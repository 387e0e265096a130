/** The list of projects of a district: a reviewed list, written by its departments (A7). */
@NullMarked
package cn.zwfw.finance.poverty;

import org.jspecify.annotations.NullMarked;
