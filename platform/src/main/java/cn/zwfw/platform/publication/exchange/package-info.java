/** Districts take what is published here, prove that they hold the same, and report their own. */
@NullMarked
package cn.zwfw.platform.publication.exchange;

import org.jspecify.annotations.NullMarked;
