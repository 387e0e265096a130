/** What a request asks of the database and of Kafka, which is the same on every machine. */
@NullMarked
package cn.zwfw.platform.testing.work;

import org.jspecify.annotations.NullMarked;
