/** What providers hand in: validated record by record, sealed at rest. */
@NullMarked
package cn.zwfw.supervision.sharing.collection;

import org.jspecify.annotations.NullMarked;
