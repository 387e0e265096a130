/**
 * What happened leaves a service with the transaction that did it, and is taken in elsewhere once.
 */
@NullMarked
package cn.zwfw.platform.event;

import org.jspecify.annotations.NullMarked;
