/** 监管信息共享目录: what is shared, from whom and how, reviewed and public. */
@NullMarked
package cn.zwfw.supervision.sharing.catalogue;

import org.jspecify.annotations.NullMarked;
