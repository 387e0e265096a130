/** Who acts in the story, and the door through which all of it goes. */
@NullMarked
package cn.zwfw.local.demo.acting;

import org.jspecify.annotations.NullMarked;
