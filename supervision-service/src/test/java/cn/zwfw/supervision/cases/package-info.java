@NullMarked
package cn.zwfw.supervision.cases;

import org.jspecify.annotations.NullMarked;
