package cn.zwfw.supervision.breach.register;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.supervision.breach.Breach;
import cn.zwfw.supervision.breach.Evidence;
import cn.zwfw.supervision.rule.Watched;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A breach for those who may see it.
 *
 * @param records none in a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Breach", description = "违规情形")
record BreachView(
        UUID id,
        Breach breach,
        @Schema(example = "B16(1)") String article,
        @Schema(example = "未按照责任事项规定履行义务") String wording,
        @Schema(description = "由数据发现;否则为人工登记") boolean found,
        @Schema(description = "来自哪个主题", example = "approval.case") @Nullable String topic,
        @Schema(example = "11620100013900001G300013101500020261125000001") @Nullable String key,
        @Schema(example = "食品经营许可") String name,
        @Schema(example = "620100") String region,
        @Schema(example = "11620100013900001G") @Nullable String organ,
        OffsetDateTime since,
        @Schema(description = "证据,按时间先后") List<Shown> evidence,
        @Schema(description = "现在的数据仍然显示,或者人工登记;否则已经纠正或者数据已更正,所列为最后一次处理时的内容") boolean present,
        BreachState state,
        @Schema(example = "待核实") String stateLabel,
        @Schema(description = "最后一次处理以后证据有变化") boolean changed,
        @Schema(description = "说明、认定和不予认定;列表中没有") @Nullable List<Done> records) {

    /** What shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BreachEvidence", description = "一条证据")
    record Shown(
            @Schema(description = "由什么发现;人工登记的没有") @Nullable Watched watched,
            @Schema(example = "法定期限") @Nullable String watchedLabel,
            @Schema(example = "法定的办理期限") String what,
            OffsetDateTime at,
            @Schema(description = "已经过去的最后一天", example = "2026-03-16") @Nullable LocalDate due) {

        private static Shown of(Evidence any) {
            var watched = any.watched();
            return new Shown(
                    watched,
                    watched == null ? null : watched.label(),
                    any.what(),
                    CityTime.of(any.at()),
                    any.due());
        }
    }

    /** What was done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BreachRecord", description = "一次说明、认定或者不予认定")
    record Done(
            OffsetDateTime at,
            BreachAct act,
            @Schema(example = "认定") String actLabel,
            @Schema(description = "经办人", example = "王监察") String by,
            @Nullable String organ,
            @Schema(example = "情况属实。") String words) {}

    static BreachView of(RegisteredBreach any, @Nullable List<Done> records) {
        var topic = any.topic();
        return new BreachView(
                any.id(),
                any.breach(),
                any.breach().article(),
                any.breach().wording(),
                any.isFound(),
                topic == null ? null : topic.title(),
                any.key(),
                any.name(),
                any.region(),
                any.organ(),
                CityTime.of(any.since()),
                any.evidence().stream().map(Shown::of).toList(),
                any.present(),
                any.state(),
                any.state().label(),
                any.changed(),
                records);
    }
}
