package cn.zwfw.platform.openapi;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a service's document is about.
 *
 * @param title the service's name in Chinese
 * @param description what it is for, in Chinese
 */
@ConfigurationProperties("zwfw.openapi")
record DocumentText(String title, String description) {}
