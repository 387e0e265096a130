package cn.zwfw.supervision.notice.life;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever is tried in whatever order: what must always be so is always so. */
@Cites(
        value = {"A21", "A25", "B16"},
        rows = "S4")
class NoticeProperties {

    @Property
    void noOrderOfActsLeadsAstray(
            @ForAll NoticeKind kind, @ForAll @Size(max = 40) List<NoticeAct> acts) {
        var any = NoticeCycleTests.notice(kind);
        var day = LocalDate.of(2026, 3, 2);
        for (var act : acts) {
            day = day.plusDays(1);
            var before = any;
            try {
                any = NoticeCycleTests.done(any, act, NoticeCycleTests.on(day));
            } catch (Conflict refused) {
                continue;
            }

            assertThat(any.version()).isEqualTo(before.version() + 1);
            assertSound(any);
        }
    }

    private static void assertSound(Notice any) {
        var course = any.course();
        var read = any.publicity();
        switch (course.state()) {
            case DRAFT -> assertThat(course.isIssued()).isFalse();
            case ISSUED -> {
                assertThat(course.dueOn()).isNotNull();
                assertThat(course.answeredAt()).isNull();
            }
            case ANSWERED, VERIFIED -> {
                assertThat(course.answeredAt()).isNotNull();
                assertThat(course.answer()).isNotNull();
            }
            case CLOSED -> {
                assertThat(course.answeredAt()).isNotNull();
                assertThat(course.endedAt()).isNotNull();
            }
            case WITHDRAWN -> {
                assertThat(read.isPublished()).isFalse();
                assertThat(read.text()).isNull();
            }
        }
        if (read.isPublished()) {
            assertThat(read.text()).isNotNull();
            assertThat(read.proposedBy()).isNull();
            assertThat(course.isIssued()).isTrue();
        }
    }
}
