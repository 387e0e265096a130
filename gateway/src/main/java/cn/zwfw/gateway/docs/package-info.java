/** One page with the OpenAPI documents of the services that are there. */
@NullMarked
package cn.zwfw.gateway.docs;

import org.jspecify.annotations.NullMarked;
