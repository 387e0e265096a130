package cn.zwfw.local.demo.acting;

import java.io.IOException;

/** The register of organs, in which each names who answers for its content (A11). */
public final class Register {

    private final Gateway gateway;

    public Register(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Enters an organ, or finds it there, under whatever name. */
    public void enter(Officers officers, String organ, String name)
            throws IOException, InterruptedException {
        var path = "/organs/" + organ;
        var named = "{\"name\": \"%s(示例)\"}".formatted(name);
        var registered = gateway.put(officers.of("REFORM_OFFICE"), path, null, named);
        if (registered.status() == 428) {
            registered = gateway.get(null, "/public" + path);
        }
        registered.must(200);
        gateway.put(
                        officers.head(),
                        path + "/officers",
                        registered.etag(),
                        """
                        {"office": "行政审批处", "leader": "张示例", "telephone": "0931-0000000",
                         "editors": ["李示例"]}
                        """)
                .must(200);
    }
}
