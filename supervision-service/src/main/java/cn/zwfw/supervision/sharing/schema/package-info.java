/** What the records of a resource must be: its JSON Schema, within limits, and never fetched. */
@NullMarked
package cn.zwfw.supervision.sharing.schema;

import org.jspecify.annotations.NullMarked;
