/** What is known of a person: how it is compared, and how it is shown to whom. */
@NullMarked
package cn.zwfw.platform.personal;

import org.jspecify.annotations.NullMarked;
