package cn.zwfw.platform.publication.upstream;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.exchange.ReportedEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Publications that go up in one request. */
record Parcel(List<Revision> revisions) {

    /** Of content, in bytes; with everything around it well below what the city takes. */
    private static final int FULL = 1_000_000;

    Parcel {
        revisions = List.copyOf(revisions);
    }

    /** As many as fit, from the first on, and one at least. */
    static Parcel of(List<Revision> waiting) {
        var packed = new ArrayList<Revision>();
        long size = 0;
        for (var revision : waiting) {
            size += revision.content().getBytes(StandardCharsets.UTF_8).length;
            if (size > FULL && !packed.isEmpty()) {
                break;
            }
            packed.add(revision);
        }
        return new Parcel(packed);
    }

    /** The last position that is in it. */
    long end() {
        return revisions.getLast().position();
    }

    /** Without what others keep and the city has from them. */
    Parcel own() {
        return new Parcel(revisions.stream().filter(any -> !any.isReported()).toList());
    }

    /** The batch as the city takes it. */
    Map<String, List<ReportedEntry>> batch(JsonMapper json) {
        return Map.of("entries", revisions.stream().map(any -> entry(any, json)).toList());
    }

    private static ReportedEntry entry(Revision any, JsonMapper json) {
        return new ReportedEntry(
                any.code(),
                any.number(),
                any.standing().code(),
                any.kind(),
                any.ground(),
                any.effectiveFrom().atZone(CityTime.ZONE).toOffsetDateTime(),
                json.readTree(any.content()));
    }
}
