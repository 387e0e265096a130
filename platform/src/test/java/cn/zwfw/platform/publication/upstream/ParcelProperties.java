package cn.zwfw.platform.publication.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.domain.Standing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Cites(rows = "X1")
class ParcelProperties {

    @Property(tries = 100)
    void allGoUpInOrderInParcelsThatTheCityTakes(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 2, max = 500_000) Integer> sizes) {
        var waiting =
                IntStream.range(0, sizes.size())
                        .mapToObj(n -> revision(n + 1, sizes.get(n)))
                        .toList();

        for (var left = waiting; !left.isEmpty(); ) {
            var parcel = Parcel.of(left);
            var packed = parcel.revisions();
            assertThat(packed).isNotEmpty().isEqualTo(left.subList(0, packed.size()));
            assertThat(parcel.end()).isEqualTo(packed.getLast().position());
            assertThat(packed.stream().mapToInt(any -> any.content().length()).sum())
                    .isLessThanOrEqualTo(1_000_000);
            left = left.subList(packed.size(), left.size());
        }
    }

    private static Revision revision(long position, int size) {
        return new Revision(
                "list",
                "code" + position,
                1,
                Standing.IN_FORCE,
                "ADD",
                "B9(1)",
                "organ",
                "620102",
                "",
                "x".repeat(size),
                "",
                new UUID(0, position),
                null,
                null,
                Instant.EPOCH,
                null,
                position);
    }
}
