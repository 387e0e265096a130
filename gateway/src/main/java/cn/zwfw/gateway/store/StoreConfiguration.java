package cn.zwfw.gateway.store;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Switches on what looks after the database now and then. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class StoreConfiguration {}
