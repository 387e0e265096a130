package cn.zwfw.platform.event;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Switches on what the beans of this package need; Kafka's settings are in {@code
 * platform-events.yaml}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxCleanUp.Settings.class)
@EnableScheduling
class EventConfiguration {}
