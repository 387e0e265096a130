package cn.zwfw.platform.limit;

import org.jspecify.annotations.Nullable;

/** Whether it is a person who calls without signing in. The port; off unless it is set up. */
interface Captcha {

    /** Where the caller puts what the captcha on the page gave him. */
    String HEADER = "Captcha-Response";

    /**
     * Lets nobody but a person by.
     *
     * @param response what the caller sent, if anything
     * @throws cn.zwfw.platform.problem.InvalidInput when that is missing or does not hold
     * @throws cn.zwfw.platform.problem.Unavailable when nobody can say
     */
    void check(@Nullable String response, String address);
}
