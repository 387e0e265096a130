/** What is read of a resource, by whom and for what: no page without its entry. */
@NullMarked
package cn.zwfw.supervision.sharing.use;

import org.jspecify.annotations.NullMarked;
