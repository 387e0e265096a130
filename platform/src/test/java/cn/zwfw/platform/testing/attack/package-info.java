/**
 * Attacks that every service inherits: who may call what by the table of access, wrong tokens,
 * callers from elsewhere, bodies and parameters that nobody should send.
 */
@NullMarked
package cn.zwfw.platform.testing.attack;

import org.jspecify.annotations.NullMarked;
