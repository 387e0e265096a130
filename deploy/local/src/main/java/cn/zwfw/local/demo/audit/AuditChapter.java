package cn.zwfw.local.demo.audit;

import cn.zwfw.local.client.Surprise;
import cn.zwfw.local.demo.acting.Gateway;
import java.io.IOException;

/** The audit administrator reads who did what, and leaves an entry himself. */
public final class AuditChapter {

    private static final String AUDITOR = "auditor.620100";
    private static final String EDITOR = "editor.620100";

    private final Gateway gateway;

    public AuditChapter(Gateway gateway) {
        this.gateway = gateway;
    }

    public void tell() throws IOException, InterruptedException {
        gateway.tell("The audit administrator reads what an editor did; nobody else may (A17)");
        gateway.get(EDITOR, "/audit-entries").must(403);
        var acts = gateway.get(AUDITOR, "/audit-entries?person=" + EDITOR + "&limit=3").must(200);
        if (acts.json().path("items").isEmpty()) {
            throw new Surprise("the trail knows nothing of " + EDITOR);
        }
        gateway.get(AUDITOR, "/change-requests").must(403);
        var reading = gateway.get(AUDITOR, "/audit-entries?act=audit-trail.read&limit=1").must(200);
        if (!reading.json().at("/items/0/person").asString("").equals(AUDITOR)) {
            throw new Surprise("that the trail was read is not in it");
        }
    }
}
