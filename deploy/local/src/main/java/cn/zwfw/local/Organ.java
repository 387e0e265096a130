package cn.zwfw.local;

/**
 * An organ of the demo city. Its credit code is made up: the check digit is right, but the
 * organisation code inside it is not, so that no real organ can bear it.
 *
 * @param slug its part in the login of its officers
 */
public record Organ(String region, String slug, String name, String shortName, String creditCode) {}
