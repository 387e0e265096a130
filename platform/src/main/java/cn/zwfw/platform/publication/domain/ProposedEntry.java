package cn.zwfw.platform.publication.domain;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a request.
 *
 * @param position from 0, in the order of the request
 * @param content canonical JSON (RFC 8785), none when the published content stands
 * @param baseDigest digest of the published content it was drafted from, none for a new entry
 */
public record ProposedEntry(
        int position,
        Effect effect,
        String code,
        @Nullable String content,
        @Nullable String baseDigest) {}
