/** The door, tried over real HTTP with WireMock in the place of services and issuer. */
@NullMarked
package cn.zwfw.gateway;

import org.jspecify.annotations.NullMarked;
