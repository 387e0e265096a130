package cn.zwfw.local.demo.convenience;

import cn.zwfw.local.client.Answer;
import cn.zwfw.local.client.Surprise;
import cn.zwfw.local.client.Topic;
import cn.zwfw.local.demo.acting.Gateway;
import cn.zwfw.local.demo.acting.Officers;
import cn.zwfw.local.demo.acting.Walk;
import java.io.IOException;

/** A question that went to the wrong organ is answered; a breach is complained of. */
public final class InquiryChapter {

    private static final Officers ELSEWHERE = new Officers(Walk.CITY, "civil-affairs");
    private static final String OFFICE = "reform-office." + Walk.CITY;
    private static final String CITIZEN = "applicant.3";

    private final Gateway gateway;

    public InquiryChapter(Gateway gateway) {
        this.gateway = gateway;
    }

    public void tell() throws IOException, InterruptedException {
        answer();
        complain();
    }

    private void answer() throws IOException, InterruptedException {
        var organ = gateway.organOf(Officers.OF_CITY.editor());
        gateway.tell("Somebody asks without signing in, and asks the wrong organ (A11)");
        var handed =
                gateway.create(
                                null,
                                "/public/inquiries",
                                """
                                {"kind": "INQUIRY", "title": "示例许可延续", "organ": "%s",
                                 "text": "到期前多少天可以申请延续?", "breach": false,
                                 "name": "张示例", "telephone": "13900000001"}
                                """
                                        .formatted(gateway.organOf(ELSEWHERE.handler())))
                        .must(201);
        var number = handed.text("number");
        var code = handed.text("followCode");
        act(
                ELSEWHERE.handler(),
                number,
                "forwarding",
                "{\"organ\": \"%s\", \"reason\": \"属于市场监管部门的职责。\"}".formatted(organ));
        act(Officers.OF_CITY.handler(), number, "reply", "{\"text\": \"届满三十日前可以申请。\"}");

        gateway.tell("The asker follows it by number and code, and asks once more, but not twice");
        var again = "{\"text\": \"网上申请还要交原件吗?\"}";
        var path = "/public/inquiries/" + number;
        var followed = gateway.get(null, path + "?code=" + code).must(200);
        var question = path + "/follow-up?code=" + code;
        gateway.post(null, question, followed.etag(), again).must(200);
        act(Officers.OF_CITY.handler(), number, "reply", "{\"text\": \"不需要。\"}");
        var now = gateway.get(null, path + "?code=" + code).must(200);
        if (!now.json().at("/reply/text").asString().equals("不需要。")) {
            throw new Surprise("the answer is not there: " + now.body());
        }
        gateway.post(null, question, now.etag(), again).must(409);
        gateway.get(null, path + "?code=2222222222").must(404);
        publish(organ, number);
    }

    /** What helps others is published, reworded, after secrecy and privacy review. */
    private void publish(String organ, String number) throws IOException, InterruptedException {
        gateway.tell("What helps others is published, when nobody can be known by it");
        var shown = gateway.get(Officers.OF_CITY.handler(), "/inquiries/" + number).must(200);
        var day = shown.text("receivedAt").substring(0, 10);
        var reply =
                """
                {"content": {"code": "%s", "organ": "%s", "kind": "INQUIRY",
                  "question": "到期前多久可以申请延续?", "answer": "届满三十日前可以申请。",
                  "adopted": null, "doneAbout": "", "askedOn": "%s", "repliedOn": "%s"}}
                """
                        .formatted(number, organ, day, day);
        new Walk(gateway, "replies").change("ADD", "B17", reply);
        gateway.get(null, "/public/replies/" + number).must(200);
    }

    private void complain() throws IOException, InterruptedException {
        gateway.tell("A breach is complained of to 审改办 (B17), never to the organ itself");
        var organ = gateway.organOf(Officers.OF_CITY.editor());
        var handed =
                gateway.create(
                                CITIZEN,
                                "/inquiries",
                                """
                                {"kind": "COMPLAINT", "title": "清单外收费", "organ": "%s",
                                 "text": "窗口收取了清单上没有的费用。", "breach": true}
                                """
                                        .formatted(organ))
                        .must(201);
        var number = handed.text("number");
        gateway.get(OFFICE, "/inquiries/" + number).must(200);
        gateway.get(Officers.OF_CITY.handler(), "/inquiries/" + number).must(404);
        act(OFFICE, number, "extension", "{\"reason\": \"需要调阅收费记录。\"}");
        act(OFFICE, number, "reply", "{\"text\": \"情况属实,已责令退还。\"}");

        gateway.tell("Supervision hears of it, and of nobody's name");
        var told = new Topic("convenience.inquiry").message(number, "\"breach\":true");
        if (!told.contains(organ) || told.contains(CITIZEN) || told.contains("窗口")) {
            throw new Surprise("not what supervision is to hear: " + told);
        }
    }

    private Answer act(String officer, String number, String act, String body)
            throws IOException, InterruptedException {
        var path = "/inquiries/" + number;
        var now = gateway.get(officer, path).must(200);
        return gateway.post(officer, path + "/" + act, now.etag(), body).must(200);
    }
}
