package cn.zwfw.exchange.city;

import tools.jackson.databind.JsonNode;

/** The city will not take this request however often it is made; the problem says why. */
public final class RequestRejected extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final JsonNode problem;

    RequestRejected(int status, JsonNode problem, String path) {
        super("the city rejects %s (%d %s)".formatted(path, status, code(problem)));
        this.status = status;
        this.problem = problem;
    }

    /** Whether it is for what the body says or for how long it is. */
    public boolean isForItsBody() {
        return status == 400 || status == 413 || status == 422;
    }

    /** RFC 9457. */
    public JsonNode problem() {
        return problem;
    }

    static String code(JsonNode problem) {
        return problem.path("code").asString("");
    }
}
