/** One breach of every rule, for the proof that the rules bite. */
@NullMarked
package cn.zwfw.planted;

import org.jspecify.annotations.NullMarked;
