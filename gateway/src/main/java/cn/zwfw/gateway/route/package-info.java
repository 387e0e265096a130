/** What a request is for, as its path says. */
@NullMarked
package cn.zwfw.gateway.route;

import org.jspecify.annotations.NullMarked;
