/** What power-list-service has published, as far as it has told: only that can be applied for. */
@NullMarked
package cn.zwfw.approval.listed;

import org.jspecify.annotations.NullMarked;
