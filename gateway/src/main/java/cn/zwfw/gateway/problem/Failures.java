package cn.zwfw.gateway.problem;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.server.ResponseStatusException;

/** Which refusal a failure on the way through the gateway amounts to. */
final class Failures {

    private Failures() {}

    static Refusal refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var found = known(cause);
            if (found != null) {
                return found;
            }
        }
        return Refusal.INTERNAL;
    }

    private static @Nullable Refusal known(Throwable failure) {
        return switch (failure) {
            case RequestRefused refused -> refused.refusal();
            case ResponseStatusException answer -> ofStatus(answer.getStatusCode().value());
            case JwtDecoderInitializationException _, AuthenticationServiceException _ ->
                    Refusal.IDENTITY_AWAY;
            case TimeoutException _, io.netty.handler.timeout.TimeoutException _ ->
                    Refusal.SERVICE_SLOW;
            case IOException _ -> Refusal.SERVICE_AWAY;
            default -> null;
        };
    }

    private static Refusal ofStatus(int status) {
        return switch (HttpStatus.resolve(status)) {
            case NOT_FOUND -> Refusal.NO_SUCH_PATH;
            case METHOD_NOT_ALLOWED -> Refusal.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> Refusal.NOT_ACCEPTABLE;
            case CONTENT_TOO_LARGE -> Refusal.BODY_TOO_LARGE;
            case SERVICE_UNAVAILABLE, BAD_GATEWAY -> Refusal.SERVICE_AWAY;
            case GATEWAY_TIMEOUT -> Refusal.SERVICE_SLOW;
            case null, default -> status < 500 ? Refusal.MALFORMED_REQUEST : Refusal.INTERNAL;
        };
    }
}
