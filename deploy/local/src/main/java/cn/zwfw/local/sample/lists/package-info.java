/** Sample entries of the lists beside the powers: funds, convenience items, telephones. */
@NullMarked
package cn.zwfw.local.sample.lists;

import org.jspecify.annotations.NullMarked;
