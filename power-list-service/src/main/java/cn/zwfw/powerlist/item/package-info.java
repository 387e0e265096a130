/** What a power is: its content, its published form, search and export. */
@NullMarked
package cn.zwfw.powerlist.item;

import org.jspecify.annotations.NullMarked;
