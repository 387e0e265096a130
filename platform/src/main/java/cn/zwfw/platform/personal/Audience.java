package cn.zwfw.platform.personal;

/**
 * Who reads personal data without handling the case. Whoever handles it reads {@link
 * Personal#plain()}.
 */
public enum Audience {
    /** Staff who see that there is a case. */
    STAFF,
    /** Everybody, as in what is published of a case. */
    PUBLIC
}
