package cn.zwfw.supervision.notice;

import static cn.zwfw.supervision.notice.Noticing.done;

import cn.zwfw.platform.access.Duty;

/**
 * Calls every operation about notices once, with success. Both organs of {@code Api} are known to
 * the service before.
 */
public final class NoticeWalk {

    private NoticeWalk() {}

    public static void through(int port) {
        var noticing = new Noticing(port);
        var government = noticing.government();
        var second = noticing.second(Duty.GOVERNMENT);
        done(government.get("/notice-grounds"));
        var id = noticing.drafted("CRITICISE");
        var path = "/notices/" + id;
        var term = "\"workdays\": 10";
        done(government.put(path, "*", Noticing.body("CRITICISE", "B16(4)", term)));
        done(noticing.act(government, id, "issue", ""));
        done(noticing.act(government, id, "extension", Noticing.LATER));
        noticing.answer(id);
        done(noticing.act(government, id, "return", Noticing.LATER));
        noticing.answer(id);
        done(noticing.act(government, id, "verification", Noticing.REASON));
        done(
                noticing.act(
                        government,
                        id,
                        "closing",
                        "{\"conclusion\": \"整改到位\", \"publicText\": \"市司法局已完成整改。\"}"));
        done(noticing.propose(government, id, "市司法局已就流程环节缺失完成整改。"));
        done(noticing.act(second, id, "publication", ""));
        done(government.get("/public/notices?limit=1"));
        done(government.get("/public/notices/" + id));
        done(government.get("/notices?limit=1"));
        done(government.get(path));
        done(noticing.act(government, id, "retraction", Noticing.REASON));
        done(noticing.act(government, noticing.issued("RECTIFY"), "withdrawal", Noticing.REASON));
    }
}
