package cn.zwfw.supervision.known;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, complained of or suggested: the data of {@code convenience.inquiry}.
 *
 * @param organ that answers; none until it is routed, and none for a breach
 * @param office that answers, for a breach
 * @param concerned the organ complained of, from which the complaint is kept
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownInquiry(
        String number,
        String kind,
        boolean breach,
        @Nullable String organ,
        @Nullable String office,
        @Nullable String concerned,
        String region,
        String state,
        OffsetDateTime receivedAt,
        Limits limits,
        List<Done> acts) {

    /** In working days. */
    public record Limits(int reply, int extension, int forwarding) {}

    /** What was done, and when. */
    public record Done(String act, OffsetDateTime at) {}
}
