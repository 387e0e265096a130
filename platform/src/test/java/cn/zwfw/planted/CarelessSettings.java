package cn.zwfw.planted;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("careless")
class CarelessSettings {}
