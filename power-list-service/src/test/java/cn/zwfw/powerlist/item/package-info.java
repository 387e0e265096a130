/**
 * Searching what is published, from twenty thousand items in the build to a million on the bench.
 */
@NullMarked
package cn.zwfw.powerlist.item;

import org.jspecify.annotations.NullMarked;
