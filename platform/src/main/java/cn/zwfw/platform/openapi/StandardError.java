package cn.zwfw.platform.openapi;

import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.problem.PreconditionFailed;
import cn.zwfw.platform.problem.PreconditionRequired;
import cn.zwfw.platform.problem.TooLarge;
import cn.zwfw.platform.problem.TooMany;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.problem.answer.ProblemDocument;
import cn.zwfw.platform.problem.answer.Problems;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** The errors that operations share, each with an answer that is typical of it. */
enum StandardError {
    BAD_REQUEST("InvalidInput", "提交的内容有误,errors 指出每一处"),
    UNAUTHENTICATED("Unauthenticated", "没有令牌,或令牌无效"),
    FORBIDDEN("Forbidden", "没有所需的职责,或不在本级、本部门范围内"),
    NOT_FOUND("NotFound", "不存在,或不在可见范围内"),
    CONFLICT("Conflict", "与现状冲突,请重新读取后再试"),
    PRECONDITION_FAILED("PreconditionFailed", "If-Match 不是现行版本,请重新读取后再试"),
    TOO_LARGE("TooLarge", "请求体超过上限"),
    MEDIA_TYPE("UnsupportedMediaType", "不支持的内容类型"),
    PRECONDITION_REQUIRED("PreconditionRequired", "缺少 Idempotency-Key 或 If-Match"),
    TOO_MANY("TooMany", "请求过于频繁,请在 Retry-After 之后重试"),
    UNAVAILABLE("Unavailable", "暂时不可用,请在 Retry-After 之后重试");

    private final String component;
    private final String description;

    StandardError(String component, String description) {
        this.component = component;
        this.description = description;
    }

    /** Its name among the document's components. */
    String component() {
        return component;
    }

    String description() {
        return description;
    }

    ProblemDocument sample(Problems all) {
        return switch (this) {
            case BAD_REQUEST ->
                    all.document(InvalidInput.of(Violation.at("/reason", "required")), null);
            case UNAUTHENTICATED -> all.document(HttpStatus.UNAUTHORIZED, "unauthenticated", null);
            case FORBIDDEN -> all.document(HttpStatus.FORBIDDEN, "forbidden", null);
            case NOT_FOUND ->
                    all.document(NotFound.of("change-request", "11620100013900001G"), null);
            case CONFLICT -> all.document(Conflict.because("idempotency-key-reused"), null);
            case PRECONDITION_FAILED -> all.document(PreconditionFailed.actualIs("\"3\""), null);
            case TOO_LARGE -> all.document(TooLarge.above(2_097_152), null);
            case MEDIA_TYPE -> all.document(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "http-415", null);
            case PRECONDITION_REQUIRED -> all.document(PreconditionRequired.ifMatch(), null);
            case TOO_MANY -> all.document(TooMany.until(Duration.ofMinutes(5)), null);
            case UNAVAILABLE -> all.document(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", null);
        };
    }
}
