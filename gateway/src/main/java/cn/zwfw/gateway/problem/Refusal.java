package cn.zwfw.gateway.problem;

import org.springframework.http.HttpStatus;

/** Every answer the gateway gives on its own account. Codes are API: they never change. */
public enum Refusal {
    MALFORMED_REQUEST("malformed-request", HttpStatus.BAD_REQUEST),
    PATH_REFUSED("path-refused", HttpStatus.BAD_REQUEST),
    TOKEN_MISSING("unauthenticated", HttpStatus.UNAUTHORIZED),
    TOKEN_INVALID("token-invalid", HttpStatus.UNAUTHORIZED),
    FORBIDDEN("forbidden", HttpStatus.FORBIDDEN),
    ORIGIN_NOT_ALLOWED("origin-not-allowed", HttpStatus.FORBIDDEN),
    NO_SUCH_PATH("http-404", HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED("http-405", HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE("http-406", HttpStatus.NOT_ACCEPTABLE),
    REQUEST_SLOW("request-slow", HttpStatus.REQUEST_TIMEOUT),
    BODY_TOO_LARGE("body-too-large", HttpStatus.CONTENT_TOO_LARGE),
    ADDRESS_TOO_LONG("address-too-long", HttpStatus.URI_TOO_LONG),
    HEADERS_TOO_LARGE("headers-too-large", HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE),
    TOO_MANY("too-many", HttpStatus.TOO_MANY_REQUESTS),
    INTERNAL("internal", HttpStatus.INTERNAL_SERVER_ERROR),
    OVERLOADED("overloaded", HttpStatus.SERVICE_UNAVAILABLE),
    SERVICE_AWAY("service-away", HttpStatus.SERVICE_UNAVAILABLE),
    IDENTITY_AWAY("identity-away", HttpStatus.SERVICE_UNAVAILABLE),
    SERVICE_SLOW("service-slow", HttpStatus.GATEWAY_TIMEOUT);

    private final String code;
    private final HttpStatus status;

    Refusal(String code, HttpStatus status) {
        this.code = code;
        this.status = status;
    }

    public String code() {
        return code;
    }

    public HttpStatus status() {
        return status;
    }

    /** Whether the same request may succeed in a few seconds. */
    boolean passes() {
        return switch (this) {
            case TOO_MANY, OVERLOADED, SERVICE_AWAY, IDENTITY_AWAY, SERVICE_SLOW -> true;
            default -> false;
        };
    }
}
