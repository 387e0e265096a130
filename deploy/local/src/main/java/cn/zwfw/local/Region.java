package cn.zwfw.local;

/**
 * A region of the demo city.
 *
 * @param district whether it lies under the city and has a system of its own
 */
record Region(String code, String name, boolean district) {}
