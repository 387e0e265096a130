/** What the product is made of, as the build wrote it down. */
@NullMarked
package cn.zwfw.sbom;

import org.jspecify.annotations.NullMarked;
