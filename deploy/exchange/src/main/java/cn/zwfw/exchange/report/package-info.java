/** What the district reports up, kept until the city has answered for every row. */
@NullMarked
package cn.zwfw.exchange.report;

import org.jspecify.annotations.NullMarked;
