package cn.zwfw.supervision.openapi;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.attack.RefusedRequestTests;
import cn.zwfw.supervision.ServiceTest;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
// nothing else happens in a database of its own
@TestPropertySource(properties = "test.database=hostile")
@Cites(rows = {"S0", "X3a"})
class HostileRequestTests extends RefusedRequestTests {

    HostileRequestTests() {
        super("/api/supervision/v1");
    }

    @Override
    protected String filled(String path) {
        return Nowhere.in(path);
    }
}
