package cn.zwfw.powerlist.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Node;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/** What a node cannot take of the city's library is kept and seen, and holds up nothing else. */
@Cites(
        value = {"B2", "B3"},
        rows = "X1")
class RefusedPublicationTests {

    private static final String FORGED = Drafts.code(90);

    @Test
    void isKeptUntilItIsMended() {
        try (var both = new TwoNodes()) {
            var digest = forge(both, both.publish(1));
            var later = both.publish(2);
            try (var district = both.district()) {
                patiently().until(() -> district.revisions(later).status() == 200);
                assertThat(refused(district)).isEqualTo(1);
                assertThat(problem(district)).isEqualTo("digest-differs");
                assertThat(district.revisions(FORGED).status()).isEqualTo(404);

                mend(district, digest);
                patiently().until(() -> refused(district) == 0);
                assertThat(district.revisions(FORGED).status()).isEqualTo(200);
            }
        }
    }

    /** An entry of the city's feed whose digest is not that of its content. */
    private static String forge(TwoNodes both, String code) {
        var city = both.city().database();
        city.sql(
                        """
                        insert into revision (list, code, number, standing, kind, ground, organ,
                            region, document, content, digest, request_id, effective_from, position)
                        select list, :forged, number, standing, kind, ground, organ, region,
                            replace(replace(document::text, digest, repeat('0', 64)), :code, :forged)
                                ::json,
                            content, repeat('0', 64), request_id, effective_from, 1000
                        from revision where code = :code
                        """)
                .param("code", code)
                .param("forged", FORGED)
                .update();
        city.sql("update publication_position set last = 1000").update();
        return city.sql("select digest from revision where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    /** As newer software would understand it. */
    private static void mend(Node district, String digest) {
        district.database()
                .sql(
                        """
                        update upstream_refused
                        set document = replace(document::text, repeat('0', 64), ?)::json
                        """)
                .param(digest)
                .update();
    }

    private static String problem(Node district) {
        return district.database()
                .sql("select problem ->> 'code' from upstream_refused")
                .query(String.class)
                .single();
    }

    private static double refused(Node district) {
        return district.gauge("zwfw.upstream.refused", "way", "library");
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(1));
    }
}
