package cn.zwfw.supervision.notice.publication;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.personal.PersonalTrace;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.supervision.notice.NoticeDesk;
import cn.zwfw.supervision.notice.life.Notice;
import cn.zwfw.supervision.notice.life.NoticeAct;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the words for the public are written by one person and cleared by another. */
@Component
@Cites(
        value = {"A21", "A25", "B16", "个人信息保护法 34"},
        rows = "S4")
public class PublicWords {

    private final NoticeDesk desk;

    PublicWords(NoticeDesk desk) {
        this.desk = desk;
    }

    /**
     * Proposes what everybody is to read; nobody reads it yet.
     *
     * @throws InvalidInput when it says nothing, or holds a number by which somebody is known
     */
    @Transactional
    public Notice propose(UUID id, @Nullable String ifMatch, String text, Caller caller) {
        return desk.change(
                id,
                ifMatch,
                NoticeAct.PROPOSE,
                caller,
                text,
                (any, now) -> any.proposed(checked(text), caller.id(), now));
    }

    private static String checked(String text) {
        if (text.isBlank()) {
            throw InvalidInput.of(Violation.at("/publicText", "required"));
        }
        if (PersonalTrace.isIn(text)) {
            throw InvalidInput.of(Violation.at("/publicText", "notice-public-text-personal"));
        }
        return text;
    }
}
