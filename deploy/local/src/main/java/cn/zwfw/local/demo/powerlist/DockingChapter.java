package cn.zwfw.local.demo.powerlist;

import cn.zwfw.local.client.Surprise;
import cn.zwfw.local.demo.acting.Gateway;
import cn.zwfw.local.token.SignIn;
import cn.zwfw.local.token.SignInRefused;
import java.io.IOException;
import java.net.URI;

/** A county's new system is docked, reads the feed, gets another secret and is revoked. */
public final class DockingChapter {

    private static final String OPERATOR = "operator.620100";
    private static final int TRIES = 40;

    private final Gateway gateway;
    private final SignIn issuer = new SignIn(URI.create("http://127.0.0.1:9000"));

    public DockingChapter(Gateway gateway) {
        this.gateway = gateway;
    }

    public void tell() throws IOException, InterruptedException {
        gateway.tell("The city's operators dock the new system of 榆中县, and it reads the feed (A12)");
        var system =
                gateway.create(
                                OPERATOR,
                                "/district-systems",
                                """
                                {"region": "620123", "name": "榆中县政务服务系统", "contact": "榆中县大数据局",
                                 "quota": {"perMinute": 600, "perDay": 200000}}
                                """)
                        .must(201);
        var id = system.text("id");
        var path = "/district-systems/" + id;
        var first = gateway.issue(OPERATOR, path + "/secret", system.etag());
        gateway.admit(id, issuer.asSystem(id, first.text("secret")));
        gateway.get(id, "/exchange/digests?region=620100").must(200);

        gateway.tell("Its secret is changed: the one before is good for no new token");
        var second = gateway.issue(OPERATOR, path + "/secret", first.etag());
        mustBeRefused(id, first.text("secret"));
        issuer.asSystem(id, second.text("secret"));

        gateway.tell("It is revoked");
        gateway.post(OPERATOR, path + "/revocation", second.etag(), "{\"reason\": \"系统下线\"}")
                .must(200);
        mustBeRefused(id, second.text("secret"));
    }

    /** The issuer hears of it soon after. */
    private void mustBeRefused(String id, String secret) throws IOException, InterruptedException {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                issuer.asSystem(id, secret);
            } catch (SignInRefused expected) {
                return;
            }
            Thread.sleep(500);
        }
        throw new Surprise(id + " still gets tokens");
    }
}
