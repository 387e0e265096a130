/**
 * 办件: what is handled, how far it is, and what its clocks say; pure rules, each with its article.
 */
@NullMarked
package cn.zwfw.approval.cases;

import org.jspecify.annotations.NullMarked;
