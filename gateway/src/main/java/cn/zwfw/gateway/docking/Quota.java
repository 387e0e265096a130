package cn.zwfw.gateway.docking;

/** How often a system may ask, all its instances together. */
public record Quota(int perMinute, int perDay) {}
