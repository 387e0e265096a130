@NullMarked
package cn.zwfw.convenience.contact;

import org.jspecify.annotations.NullMarked;
