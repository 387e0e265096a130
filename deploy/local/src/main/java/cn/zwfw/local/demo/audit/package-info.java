/** What was done is read by the one whose duty that is. */
@NullMarked
package cn.zwfw.local.demo.audit;

import org.jspecify.annotations.NullMarked;
