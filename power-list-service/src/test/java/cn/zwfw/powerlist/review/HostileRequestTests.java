package cn.zwfw.powerlist.review;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.attack.RefusedRequestTests;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.ServiceTest;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
// nothing else happens in a database of its own
@TestPropertySource(properties = "test.database=hostile")
@Cites(rows = {"P3", "X3a"})
class HostileRequestTests extends RefusedRequestTests {

    HostileRequestTests() {
        super("/api/power-list/v1");
    }

    @Override
    protected String filled(String path) {
        return path.replace("{id}", "00000000-0000-7000-8000-000000000000")
                .replace("{number}", "1")
                .replace("{day}", "2026-01-01")
                .replace("/organs/{code}", "/organs/" + Api.OTHER_ORGAN)
                .replace("{code}", "11620100013900001G3000199999999");
    }
}
