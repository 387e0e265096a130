/** What is published: every revision with its document, as the public and the districts read it. */
@NullMarked
package cn.zwfw.platform.publication.revision;

import org.jspecify.annotations.NullMarked;
