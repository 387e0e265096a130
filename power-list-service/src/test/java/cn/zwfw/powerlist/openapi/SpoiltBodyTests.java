package cn.zwfw.powerlist.openapi;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.attack.RefusedBodyTests;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.ServiceTest;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
// nothing else happens in a database of its own
@TestPropertySource(properties = "test.database=hostile")
@Cites(rows = {"P3", "X3a"})
class SpoiltBodyTests extends RefusedBodyTests {

    SpoiltBodyTests() {
        super("/api/power-list/v1");
    }

    @Override
    protected String filled(String path) {
        return path.replace("{code}", Api.OTHER_ORGAN)
                .replace("{id}", "00000000-0000-7000-8000-000000000000");
    }
}
