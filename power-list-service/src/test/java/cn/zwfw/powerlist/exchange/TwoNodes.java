package cn.zwfw.powerlist.exchange;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.Link;
import cn.zwfw.platform.testing.TestDatabase;
import cn.zwfw.platform.testing.TestIssuer;
import cn.zwfw.platform.testing.TestTokens;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.Node;

/** The city and a district, each the whole service, with a line between them. */
final class TwoNodes implements AutoCloseable {

    static final String REGION = "620111";
    static final String ORGAN = "116201110130015624";

    /** One more of the district. */
    static final String OTHER_ORGAN = "11620111013001579T";

    private final Node city = Node.start(TestDatabase.create());
    private final Link link = Link.to(city.port());
    private final TestIssuer issuer =
            TestIssuer.of(
                    () -> TestTokens.of("district-system", null, REGION, Duty.DISTRICT_SYSTEM));
    private final String database = TestDatabase.create();

    Node city() {
        return city;
    }

    Link link() {
        return link;
    }

    /** The district's node, or the same once more after a stop. */
    Node district() {
        return Node.start(
                database,
                "zwfw.home-region=" + REGION,
                "zwfw.upstream.url=" + link.url(),
                "zwfw.upstream.token-uri=" + issuer.tokenUri(),
                "zwfw.upstream.client-id=" + TestIssuer.CLIENT,
                "zwfw.upstream.client-secret=" + TestIssuer.SECRET,
                "zwfw.upstream.region=" + Api.CITY,
                "zwfw.upstream.timeout=2s",
                "zwfw.upstream.longest-pause=2s",
                "zwfw.upstream.every=50ms",
                "zwfw.upstream.retry-every=300ms");
    }

    void nameOfficersInTheCity(String organ) {
        Journey.nameOfficers(city.port(), organ, REGION);
    }

    /** Publishes an item of the city. */
    String publish(int n) {
        Journey.draft(city.port(), Drafts.add("B9(8)", Drafts.item(n, "市级许可" + n))).toTheEnd();
        return Drafts.code(n);
    }

    /** Publishes an item of the district in its node. */
    static String publish(Node district, String organ, int n) {
        var item = Drafts.item(organ, n, "区级许可" + n).replace("\"level\": 3", "\"level\": 4");
        Journey.draft(district.port(), organ, REGION, Drafts.add("B9(8)", item)).toTheEnd();
        return organ + "4" + "0001%08d".formatted(n);
    }

    @Override
    public void close() {
        link.close();
        issuer.close();
        city.close();
    }
}
