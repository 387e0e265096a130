package cn.zwfw.platform.publication.revision;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.publication.domain.Effect;
import cn.zwfw.platform.publication.domain.ProposedEntry;
import cn.zwfw.platform.publication.domain.Revision;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What the public reads of an entry: stored once, served and sent as it is stored.
 *
 * @param status 1 in force, 2 suspended, 3 cancelled (事项状态)
 * @param digest SHA-256 of the canonical content (RFC 8785)
 * @param predecessors codes that this one took the place of
 * @param position place in the district feed
 */
@Schema(name = "PublishedEntry", description = "已发布的事项")
public record PublicDocument(
        @Schema(example = "power-items") String list,
        @Schema(example = "11620100013900001G3000131015000") String code,
        @Schema(example = "1") int number,
        @Schema(example = "1") String status,
        @Schema(example = "在用") String statusLabel,
        @Schema(example = "ADD") String kind,
        @Schema(example = "B9(1)") String ground,
        @Schema(example = "11620100013900001G") String organ,
        @Schema(example = "620100") String region,
        OffsetDateTime effectiveFrom,
        String digest,
        List<String> predecessors,
        List<String> successors,
        long position,
        @Schema(type = "object") JsonNode content) {

    public static PublicDocument of(Revision revision, Kinship kinship, JsonNode content) {
        return new PublicDocument(
                revision.list(),
                revision.code(),
                revision.number(),
                revision.standing().code(),
                revision.standing().label(),
                revision.kind(),
                revision.ground(),
                revision.organ(),
                revision.region(),
                revision.effectiveFrom().atZone(CityTime.ZONE).toOffsetDateTime(),
                revision.digest(),
                kinship.predecessors(revision.code()),
                kinship.successors(revision.code()),
                revision.position(),
                content);
    }

    /** The revision with its document. */
    public static Revision into(Revision draft, String document) {
        return new Revision(
                draft.list(),
                draft.code(),
                draft.number(),
                draft.standing(),
                draft.kind(),
                draft.ground(),
                draft.organ(),
                draft.region(),
                document,
                draft.content(),
                draft.digest(),
                draft.request(),
                draft.reportedBy(),
                draft.responsible(),
                draft.effectiveFrom(),
                draft.effectiveTo(),
                draft.position());
    }

    /**
     * Which entries a merge or split ended and which it made: each names the others, so that an old
     * code leads to the new ones (B9(2)(3)).
     */
    public record Kinship(List<String> ended, List<String> made) {

        public static final Kinship NONE = new Kinship(List.of(), List.of());

        public static Kinship of(List<ProposedEntry> entries) {
            return new Kinship(codes(entries, Effect.END), codes(entries, Effect.ENTER));
        }

        List<String> predecessors(String code) {
            return made.contains(code) ? ended : List.of();
        }

        List<String> successors(String code) {
            return ended.contains(code) ? made : List.of();
        }

        private static List<String> codes(List<ProposedEntry> entries, Effect effect) {
            return entries.stream()
                    .filter(entry -> entry.effect() == effect)
                    .map(ProposedEntry::code)
                    .toList();
        }
    }
}
