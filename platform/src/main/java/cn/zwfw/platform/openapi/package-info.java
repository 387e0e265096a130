/** What the OpenAPI document of every service says alike: access, errors, headers, examples. */
@NullMarked
package cn.zwfw.platform.openapi;

import org.jspecify.annotations.NullMarked;
