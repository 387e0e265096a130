/** How the lists of the finance bureau change: grounds and route, as data. */
@NullMarked
package cn.zwfw.finance.review;

import org.jspecify.annotations.NullMarked;
