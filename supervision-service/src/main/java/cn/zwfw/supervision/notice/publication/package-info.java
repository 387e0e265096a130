/** Which notices everybody reads, after a second person has cleared their public words. */
@NullMarked
package cn.zwfw.supervision.notice.publication;

import org.jspecify.annotations.NullMarked;
