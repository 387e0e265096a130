/** What issuers, the organs addressed and the inspectorate read of notices. */
@NullMarked
package cn.zwfw.supervision.notice.reading;

import org.jspecify.annotations.NullMarked;
