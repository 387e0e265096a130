/** 投诉电话和信箱: where an organ takes complaints and suggestions, for everybody to see. */
@NullMarked
package cn.zwfw.convenience.contact;

import org.jspecify.annotations.NullMarked;
