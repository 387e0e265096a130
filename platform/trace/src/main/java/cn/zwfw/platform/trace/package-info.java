/** Spans for OpenTelemetry: none unless somebody collects them, and nothing personal in them. */
@NullMarked
package cn.zwfw.platform.trace;

import org.jspecify.annotations.NullMarked;
