package cn.zwfw.platform.organ;

/** An organ as power-list-service has registered it; the version grows when it is renamed. */
public record ListedOrgan(String code, String region, String name, int version) {}
