/** Inquiries, complaints and suggestions as they are counted. */
@NullMarked
package cn.zwfw.supervision.inquiries;

import org.jspecify.annotations.NullMarked;
