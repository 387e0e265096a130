package cn.zwfw.platform.web;

import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.problem.answer.ProblemWriter;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is refused on the way to the controllers (a path with tricks in it, a method that the server
 * does not serve) is answered by a problem document like everything else.
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
        var status =
                Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                        .map(code -> HttpStatus.resolve((Integer) code))
                        .orElse(HttpStatus.NOT_FOUND);
        problems.write(request, response, status, code(status));
    }

    private static String code(HttpStatus status) {
        return status.is5xxServerError() && status != HttpStatus.SERVICE_UNAVAILABLE
                ? "internal"
                : "http-" + status.value();
    }
}
