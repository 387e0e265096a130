@NullMarked
package cn.zwfw.supervision.conformance;

import org.jspecify.annotations.NullMarked;
