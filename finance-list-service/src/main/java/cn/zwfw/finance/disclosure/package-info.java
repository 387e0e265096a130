/** What the department in charge discloses of its funds: a reviewed list of its own. */
@NullMarked
package cn.zwfw.finance.disclosure;

import org.jspecify.annotations.NullMarked;
