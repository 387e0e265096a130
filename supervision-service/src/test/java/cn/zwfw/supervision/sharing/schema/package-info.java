/** Tests of shared monitoring information. */
@NullMarked
package cn.zwfw.supervision.sharing.schema;

import org.jspecify.annotations.NullMarked;
