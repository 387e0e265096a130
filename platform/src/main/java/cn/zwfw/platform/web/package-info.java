/** How every service speaks HTTP: versions, pages, strict input, limits, traces and documents. */
@NullMarked
package cn.zwfw.platform.web;

import org.jspecify.annotations.NullMarked;
