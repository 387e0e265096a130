/**
 * Writes who fulfils which article and requirement, and fails when somebody claims what is not
 * there.
 */
@NullMarked
package cn.zwfw.docs;

import org.jspecify.annotations.NullMarked;
