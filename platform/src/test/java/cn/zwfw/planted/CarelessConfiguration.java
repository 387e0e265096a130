package cn.zwfw.planted;

import org.springframework.context.annotation.Configuration;

@Configuration
public class CarelessConfiguration {}
