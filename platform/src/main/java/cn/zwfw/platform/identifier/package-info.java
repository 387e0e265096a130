/**
 * The numbers that name organs, items, regions and people: each refuses what its standard does not
 * allow.
 */
@NullMarked
package cn.zwfw.platform.identifier;

import org.jspecify.annotations.NullMarked;
