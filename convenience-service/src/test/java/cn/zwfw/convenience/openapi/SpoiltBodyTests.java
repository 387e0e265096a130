package cn.zwfw.convenience.openapi;

import cn.zwfw.convenience.ServiceTest;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.attack.RefusedBodyTests;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
// nothing else happens in a database of its own
@TestPropertySource(properties = "test.database=hostile")
@Cites(rows = {"C1", "X3a"})
class SpoiltBodyTests extends RefusedBodyTests {

    SpoiltBodyTests() {
        super("/api/convenience/v1");
    }

    @Override
    protected String filled(String path) {
        var nowhere = Nowhere.in(path);
        return path.startsWith("/public/inquiries/{number}")
                ? nowhere + "?code=7KQ2M9XWTB"
                : nowhere;
    }
}
