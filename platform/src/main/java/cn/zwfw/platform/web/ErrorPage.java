package cn.zwfw.platform.web;

import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.problem.answer.ProblemWriter;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is refused on the way to the controllers (a path with tricks in it, a method that the server
 * does not serve, a token that nobody can check now) is answered by a problem document like
 * everything else.
 */
@Hidden
@Controller
class ErrorPage implements ErrorController {

    private final ProblemWriter problems;

    ErrorPage(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    @OpenToAll
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && isIdentityAway(failure)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "identity-away");
            return;
        }
        var status =
                Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                        .map(code -> HttpStatus.resolve((Integer) code))
                        .orElse(HttpStatus.NOT_FOUND);
        problems.write(request, response, status, code(status));
    }

    /** Whose keys are needed to check a token cannot be asked: the token may be a good one. */
    private static boolean isIdentityAway(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof AuthenticationServiceException
                                || cause instanceof JwtDecoderInitializationException);
    }

    private static String code(HttpStatus status) {
        return status.is5xxServerError() && status != HttpStatus.SERVICE_UNAVAILABLE
                ? "internal"
                : "http-" + status.value();
    }
}
