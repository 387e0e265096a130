/** What goes into the images of the services beside them. */
@NullMarked
package cn.zwfw.images;

import org.jspecify.annotations.NullMarked;
