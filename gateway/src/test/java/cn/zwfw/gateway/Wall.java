package cn.zwfw.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Plays supervision-service: streams what a test says, with a heartbeat every half second. */
final class Wall {

    private final HttpServer server;
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger status = new AtomicInteger(200);
    private final AtomicReference<String> beginning = new AtomicReference<>("");
    private final AtomicReference<LinkedBlockingQueue<String>> more =
            new AtomicReference<>(new LinkedBlockingQueue<>());

    Wall() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::stream);
        server.start();
    }

    private void stream(HttpExchange exchange) throws IOException {
        seen.add(String.valueOf(exchange.getRequestHeaders().getFirst("Last-Event-ID")));
        if (status.get() != 200) {
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream;charset=UTF-8");
        exchange.sendResponseHeaders(200, 0);
        open.incrementAndGet();
        var queue = more.get();
        try (var out = exchange.getResponseBody()) {
            var next = beginning.get();
            while (!next.isEmpty()) {
                out.write(next.getBytes(UTF_8));
                out.flush();
                var told = queue.poll(500, TimeUnit.MILLISECONDS);
                next = told == null ? ":\n\n" : told;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Every stream begins with these events. */
    void begins(String... events) {
        beginning.set(String.join("", events));
        status.set(200);
        seen.clear();
        more.set(new LinkedBlockingQueue<>());
    }

    /** Goes on with an event. */
    void tells(String event) {
        more.get().add(event);
    }

    /** Ends the stream, and answers nothing but this from then on. */
    void answers(int other) {
        status.set(other);
        more.get().add("");
        more.set(new LinkedBlockingQueue<>());
    }

    /** What was said of the last event at every attempt. */
    List<String> seen() {
        return seen;
    }

    int open() {
        return open.get();
    }

    void stop() {
        server.stop(0);
    }

    static String figures(int received, String districts) {
        return """
        event: figures
        data: {"at": "2026-03-16T10:30:00+08:00", "day": "2026-03-16", "region": "620100",\
         "regionName": "兰州市", "total": %s, "departments": [%s], "districts": [%s]}

        """
                .formatted(counted(received, 1_106), departments(), districts);
    }

    static String districts() {
        return rows(
                List.of(
                        "城关区", "七里河区", "西固区", "安宁区", "红古区", "永登县", "皋兰县", "榆中县", "兰州新区", "高新区",
                        "经济区"),
                420);
    }

    private static String departments() {
        return rows(
                List.of(
                        "兰州市市场监督管理局",
                        "兰州市人力资源和社会保障局",
                        "兰州市公安局",
                        "兰州市住房和城乡建设局",
                        "兰州市自然资源局",
                        "兰州市交通运输委员会",
                        "兰州市卫生健康委员会",
                        "兰州市民政局",
                        "兰州市生态环境局",
                        "兰州市教育局",
                        "兰州市城市管理委员会",
                        "兰州市住房公积金管理中心"),
                310);
    }

    private static String rows(List<String> names, int most) {
        var rows = new StringBuilder();
        for (int n = 0; n < names.size(); n++) {
            rows.append(n == 0 ? "" : ",")
                    .append(
                            "{\"code\": \"%d\", \"name\": \"%s\", \"figures\": %s}"
                                    .formatted(
                                            n,
                                            names.get(n),
                                            counted(most * 3 / (n + 3), most * 5 / (n + 6) / 2)));
        }
        return rows.toString();
    }

    private static String counted(int received, int decided) {
        return """
        {"received": %d, "accepted": %d, "decided": %d, "inTime": %d, "running": %d,\
         "dueToday": %d, "late": 7, "blue": 12, "yellow": 3, "red": 1}\
        """
                .formatted(
                        received,
                        received * 9 / 10,
                        decided,
                        decided * 97 / 100,
                        received * 8,
                        received / 11);
    }

    static String gone(int n) {
        return """
        id: 71%d~00000000-0000-0000-0000-00000000000%d
        event: gone
        data: {"id": "00000000-0000-0000-0000-00000000000%d"}

        """
                .formatted(n, n, n);
    }

    static String card(int n, String level, String label, String name, String organ) {
        return """
        id: 70%d~00000000-0000-0000-0000-00000000000%d
        event: card
        data: {"id": "00000000-0000-0000-0000-00000000000%d", "level": "%s", "levelLabel": "%s",\
         "aspect": "TIME", "aspectLabel": "时限", "name": "%s", "organ": "11620100013900001G",\
         "organName": "%s", "at": "2026-03-16T10:2%d:00+08:00"}

        """
                .formatted(n, n, n, level, label, name, organ, n);
    }
}
