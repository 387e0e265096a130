/** 政务信息: news of the departments' work, published by the service centre. */
@NullMarked
package cn.zwfw.convenience.bulletin;

import org.jspecify.annotations.NullMarked;
