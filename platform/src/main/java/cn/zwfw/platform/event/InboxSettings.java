package cn.zwfw.platform.event;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param retention how long it is remembered that an event was processed; must exceed the time by
 *     which a consumer can ever be set back (broker's retention of offsets: 7 days)
 */
@ConfigurationProperties("zwfw.inbox")
record InboxSettings(@DefaultValue("30d") Duration retention) {}
