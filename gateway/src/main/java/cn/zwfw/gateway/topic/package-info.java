/** What services tell on Kafka, heard by every instance for itself. */
@NullMarked
package cn.zwfw.gateway.topic;

import org.jspecify.annotations.NullMarked;
