/** Where the services find each other. */
@NullMarked
package cn.zwfw.discovery;

import org.jspecify.annotations.NullMarked;
