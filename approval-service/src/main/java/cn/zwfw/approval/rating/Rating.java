package cn.zwfw.approval.rating;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.rating.rectification.Rectification;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rating as it is stored; who gave it is not in it.
 *
 * @param version grows by one with every act of the rectification
 * @param rectification for a bad rating
 */
record Rating(
        String caseNumber,
        int version,
        Satisfaction level,
        List<String> reasons,
        String remark,
        Channel channel,
        boolean named,
        Instant ratedAt,
        String itemCode,
        String itemName,
        String organ,
        String region,
        @Nullable Rectification rectification) {

    Rating {
        reasons = List.copyOf(reasons);
    }

    static Rating of(
            Case any, Satisfaction level, Rate rate, Instant at, @Nullable Rectification opened) {
        var item = any.item();
        return new Rating(
                any.number(),
                1,
                level,
                rate.reasons().stream().distinct().toList(),
                rate.text(),
                rate.channel(),
                rate.named(),
                at,
                item.code(),
                item.name(),
                item.organ(),
                item.region(),
                opened);
    }

    Rating with(Rectification changed) {
        return new Rating(
                caseNumber,
                version + 1,
                level,
                reasons,
                remark,
                channel,
                named,
                ratedAt,
                itemCode,
                itemName,
                organ,
                region,
                changed);
    }
}
