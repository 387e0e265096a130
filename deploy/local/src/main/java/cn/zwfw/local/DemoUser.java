package cn.zwfw.local;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param login duty.region or duty.region.organ
 * @param duty code of the duty, as in the token
 * @param organ the credit code of the organ; absent for applicants
 */
record DemoUser(String login, String name, String duty, String region, @Nullable String organ) {}
