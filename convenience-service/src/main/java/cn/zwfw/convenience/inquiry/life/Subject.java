package cn.zwfw.convenience.inquiry.life;

import org.jspecify.annotations.Nullable;

/**
 * What an inquiry is about.
 *
 * @param breach whether a breach of the rules is complained of (B16, B17)
 * @param concerned the organ complained of, for a breach only
 */
public record Subject(
        InquiryKind kind,
        boolean breach,
        @Nullable String concerned,
        @Nullable String caseNumber,
        @Nullable String itemCode) {}
