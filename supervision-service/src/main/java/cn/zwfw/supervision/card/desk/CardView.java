package cn.zwfw.supervision.card.desk;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.supervision.card.Card;
import cn.zwfw.supervision.card.Raise;
import cn.zwfw.supervision.card.desk.CardDesk.Handled;
import cn.zwfw.supervision.rule.Aspect;
import cn.zwfw.supervision.rule.Level;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card for those who may see it.
 *
 * @param key which case, inquiry or duty; of a rating or a complaint about a breach for the
 *     inspectorate alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Card", description = "提示、黄牌或者红牌")
record CardView(
        UUID id,
        @Schema(description = "来自哪个主题", example = "approval.case") String topic,
        @Schema(example = "11620100013900001G300013101500020261125000001") @Nullable String key,
        @Schema(example = "食品经营许可") String name,
        Aspect aspect,
        @Schema(example = "时限") String aspectLabel,
        Level level,
        @Schema(example = "黄牌") String levelLabel,
        CardState state,
        @Schema(example = "有效") String stateLabel,
        @Schema(example = "620100") String region,
        @Nullable String organ,
        @Nullable String office,
        Duty addressee,
        @Schema(description = "怎样一步步到这一级别,即证据") List<Raised> raises,
        @Schema(description = "申辩和处理") List<Done> records) {

    static CardView of(Handled any, Caller caller) {
        return of(any.card(), any.done(), caller);
    }

    static CardView of(Card card, List<CardRecord> done, Caller caller) {
        var subject = card.subject();
        var standing = card.standing();
        var state = CardState.of(standing.level(), done);
        var isNamed = caller.has(Duty.INSPECTORATE) || subject.isNamedToOrgans();
        return new CardView(
                card.id(),
                subject.topic().title(),
                isNamed ? subject.key() : null,
                subject.name(),
                card.aspect(),
                card.aspect().label(),
                standing.level(),
                standing.level().label(),
                state,
                state.label(),
                subject.region(),
                subject.organ(),
                subject.office(),
                standing.addressee(),
                card.raises().stream().map(Raised::of).toList(),
                done.stream().map(Done::of).toList());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atZone(CityTime.ZONE).toOffsetDateTime();
    }

    /** One raise, and by which rule. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CardRaise", description = "一次发牌")
    record Raised(
            Level level,
            OffsetDateTime at,
            @Schema(description = "监察规则编号", example = "SX0004") String rule,
            @Schema(description = "规则的第几次发布,0 为平台自带", example = "0") int ruleNumber,
            @Schema(example = "承诺的决定期限已于 2026-03-16 届满。") String message,
            @Schema(example = "2026-03-16") @Nullable LocalDate due) {

        static Raised of(Raise raise) {
            return new Raised(
                    raise.level(),
                    time(raise.at()),
                    raise.rule(),
                    raise.ruleNumber(),
                    raise.message(),
                    raise.due());
        }
    }

    /** Something that was done about it. */
    @Schema(name = "CardRecord", description = "一次申辩或者处理")
    record Done(
            OffsetDateTime at,
            @Schema(example = "申辩") String act,
            Level level,
            @Schema(example = "张三") String by,
            @Schema(example = "系统故障期间无法办理。") String reason) {

        static Done of(CardRecord done) {
            return new Done(
                    time(done.at()),
                    done.act().label(),
                    done.level(),
                    done.personName(),
                    done.reason());
        }
    }
}
