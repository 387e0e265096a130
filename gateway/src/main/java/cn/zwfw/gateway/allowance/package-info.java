/** How often a client, a user and an address may ask, across all instances of the gateway. */
@NullMarked
package cn.zwfw.gateway.allowance;

import org.jspecify.annotations.NullMarked;
