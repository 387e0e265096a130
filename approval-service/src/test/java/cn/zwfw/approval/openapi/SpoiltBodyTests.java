package cn.zwfw.approval.openapi;

import cn.zwfw.approval.ServiceTest;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.attack.RefusedBodyTests;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
// nothing else happens in a database of its own
@TestPropertySource(properties = "test.database=hostile")
@Cites(rows = {"V3", "X3a"})
class SpoiltBodyTests extends RefusedBodyTests {

    SpoiltBodyTests() {
        super("/api/approval/v1");
    }

    @Override
    protected String filled(String path) {
        var nowhere = Nowhere.in(path);
        return path.endsWith("/public/cases/{number}/rating")
                ? nowhere + "?code=7KQ2M9XWTB"
                : nowhere;
    }
}
