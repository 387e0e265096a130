/** The life of a request for a resource: its states, what can be done in each, and its rules. */
@NullMarked
package cn.zwfw.supervision.sharing.grant.life;

import org.jspecify.annotations.NullMarked;
