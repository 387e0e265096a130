package cn.zwfw.approval.openapi;

import cn.zwfw.approval.ServiceTest;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.attack.RefusedRequestTests;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
// nothing else happens in a database of its own
@TestPropertySource(properties = "test.database=hostile")
@Cites(rows = {"V3", "X3a"})
class HostileRequestTests extends RefusedRequestTests {

    HostileRequestTests() {
        super("/api/approval/v1");
    }

    @Override
    protected String filled(String path) {
        return Nowhere.in(path);
    }
}
