@NullMarked
package cn.zwfw.platform.web;

import org.jspecify.annotations.NullMarked;
