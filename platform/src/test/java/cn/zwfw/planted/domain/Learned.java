package cn.zwfw.planted.domain;

import org.springframework.http.HttpStatus;

record Learned(HttpStatus status) {}
