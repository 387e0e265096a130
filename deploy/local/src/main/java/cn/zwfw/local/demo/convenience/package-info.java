/** 便民服务: an item, an answer to a question, and a complaint about a breach. */
@NullMarked
package cn.zwfw.local.demo.convenience;

import org.jspecify.annotations.NullMarked;
