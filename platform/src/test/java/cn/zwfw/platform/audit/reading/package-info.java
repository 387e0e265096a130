@NullMarked
package cn.zwfw.platform.audit.reading;

import org.jspecify.annotations.NullMarked;
