package cn.zwfw.supervision.board.live;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.board.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The board as it changes. Each stream has a virtual thread of its own, which writes it. */
@RestController
@RequestMapping("${zwfw.api}/board/live")
@Tag(name = "实时看板")
@Cites(
        value = {"A2", "A14"},
        rows = "S9")
class LiveController {

    private static final Logger log = LoggerFactory.getLogger(LiveController.class);

    private final LiveBoard board;
    private final Screens screens;
    private final LiveSettings settings;

    /** Tokens are looked at again by the machine's own time, as they were when they came in. */
    private final JwtTimestampValidator tokens = new JwtTimestampValidator(Duration.ZERO);

    LiveController(LiveBoard board, Screens screens, LiveSettings settings) {
        this.board = board;
        this.screens = screens;
        this.settings = settings;
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires({
        Duty.HANDLER,
        Duty.PUBLISHER,
        Duty.EDITOR,
        Duty.INSPECTORATE,
        Duty.REFORM_OFFICE,
        Duty.SERVICE_CENTER,
        Duty.GOVERNMENT
    })
    @Operation(
            summary = "实时看板(server-sent events)",
            description =
                    "先发 figures(与今日看板同样的 JSON)和最新的牌,以后数字有变化时发 figures,发牌时发 card,牌被撤销或者不再成立时发 gone;"
                            + "断开后带 Last-Event-ID 重连,接着收到没有收到的牌。令牌到期、满半小时或者停机时流会结束,请重连。")
    void live(
            Caller caller,
            JwtAuthenticationToken token,
            @Parameter(description = "上一次收到的最后一个 card 的 id")
                    @RequestHeader(value = "Last-Event-ID", required = false)
                    @Pattern(regexp = Place.FORM) @Nullable String seen,
            HttpServletResponse response) {
        var lasts = lasts(token.getToken());
        if (!lasts.getAsBoolean()) {
            // the door is a little more patient than a stream
            throw new CredentialsExpiredException("the token has come to its end");
        }
        screens.reserve(caller.id());
        try {
            show(board.open(Scope.of(caller), Place.of(seen)), lasts, response);
        } finally {
            screens.release(caller.id());
        }
    }

    private void show(Screen screen, BooleanSupplier lasts, HttpServletResponse response) {
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            screen.show(response.getOutputStream(), settings.heartbeat(), lasts);
        } catch (IOException away) {
            log.debug("a screen went away", away);
        } finally {
            screens.remove(screen);
        }
    }

    private BooleanSupplier lasts(Jwt token) {
        var end = System.nanoTime() + settings.stay().toNanos();
        return () -> System.nanoTime() - end < 0 && !tokens.validate(token).hasErrors();
    }
}
