package cn.zwfw.local.load;

import cn.zwfw.local.demo.acting.Officers;

/** Somebody asks without signing in, and is answered. */
record Question(Client client, Ledger ledger, String organ) implements Errand {

    private static final String API = "/api/convenience/v1";
    private static final String HANDLER = Officers.OF_CITY.handler();

    @Override
    public void run() throws Unserved, InterruptedException {
        var asked =
                """
                {"kind": "INQUIRY", "title": "示例许可延续", "organ": "%s",
                 "text": "到期前多少天可以申请延续?", "breach": false,
                 "name": "张示例", "telephone": "13900000001"}
                """
                        .formatted(organ);
        var handed = client.send(Call.create(null, API + "/public/inquiries", asked));
        var number = handed.text("number");
        ledger.acknowledged("convenience", "inquiry", number, handed);
        var path = API + "/inquiries/" + number;
        var now = client.send(Call.read(HANDLER, path));
        var reply = "{\"text\": \"届满三十日前可以申请。\"}";
        var after = client.send(Call.change(HANDLER, path + "/reply", path, now.etag(), reply));
        ledger.acknowledged("convenience", "inquiry", number, after);
    }
}
