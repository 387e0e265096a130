package cn.zwfw.planted.helper;

record StringHelper(String text) {}
