package cn.zwfw.local.load.check;

/**
 * A thing as one of those who keep it has it.
 *
 * @param state empty where only the version is compared
 */
record Thing(String key, long version, String state) {}
