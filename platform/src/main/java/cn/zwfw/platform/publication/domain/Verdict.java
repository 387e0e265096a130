package cn.zwfw.platform.publication.domain;

/** What a reviewer can decide. */
public enum Verdict {
    APPROVE,
    /** Back to the department, which drafts anew; every approval has to be given again. */
    RETURN,
    REJECT,
    /** The content is secret: it never leaves the department (A21, B5). Secrecy review only. */
    CLASSIFY
}
