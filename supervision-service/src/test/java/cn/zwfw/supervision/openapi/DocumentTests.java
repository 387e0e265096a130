package cn.zwfw.supervision.openapi;

import cn.zwfw.platform.testing.ApiDocument;
import cn.zwfw.supervision.ServiceTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What front-end teams and districts read. */
@ServiceTest
class DocumentTests {

    @LocalServerPort int port;

    @Test
    void everyOperationIsDescribedInChineseWithExamplesAndErrors() {
        ApiDocument.of(port).isComplete();
    }

    @Test
    void theDocumentIsKeptWithTheCode() {
        ApiDocument.of(port).isWrittenTo(Path.of("../docs/openapi/supervision.json"));
    }
}
