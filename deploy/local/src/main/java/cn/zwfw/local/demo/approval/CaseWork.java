package cn.zwfw.local.demo.approval;

import cn.zwfw.local.client.Answer;
import cn.zwfw.local.demo.acting.Gateway;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What applicants and officers do with a case. */
final class CaseWork {

    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Gateway gateway;

    CaseWork(Gateway gateway) {
        this.gateway = gateway;
    }

    void handIn(String application, String name) throws IOException, InterruptedException {
        var query = "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&fileName=a.pdf";
        var path = application + "/materials/" + UUID.randomUUID() + query;
        gateway.upload(Application.APPLICANT, path, PDF).must(200);
    }

    void step(String user, String number, String step, int round)
            throws IOException, InterruptedException {
        act(
                user,
                number,
                """
                {"act": "COMPLETE_STEP", "step": "%s", "round": %d, "opinion": "符合条件。",
                 "officers": ["王五", "赵六"]}
                """
                        .formatted(step, round));
    }

    Answer act(String user, String number, String act) throws IOException, InterruptedException {
        var path = "/cases/" + number;
        var now = gateway.get(user, path).must(200);
        return gateway.post(user, path + "/acts", now.etag(), act).must(200);
    }
}
