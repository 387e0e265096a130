package cn.zwfw.local.load;

/**
 * A write that the platform acknowledged.
 *
 * @param service its owner, as paths name it
 * @param what {@code change-request}, {@code case}, {@code application} or {@code inquiry}
 * @param version at least this one has to be kept
 * @param state empty when the answer named none
 * @param at when the answer came, ISO 8601
 */
public record Write(
        String service, String what, String id, long version, String state, String at) {}
