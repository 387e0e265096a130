package cn.zwfw.gateway.route;

import org.springframework.cloud.loadbalancer.annotation.LoadBalancerClients;

/** Instances of every service are chosen alike. */
@LoadBalancerClients(defaultConfiguration = Instances.class)
class Choosing {}
