package cn.zwfw.powerlist.due;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Working days within which an adjustment is to be proposed. The regulation says 及时 and no number
 * (B8, B15); 20 days after a change are the term of 政府信息公开条例 26.
 *
 * @param lawChanged working days to propose an adjustment, after the change of a law was recorded
 * @param delegatedFromAbove working days to propose an adjustment, after the level above published
 *     the delegation
 * @param cancelledAbove working days to propose an adjustment, after the level above published the
 *     cancellation
 * @param dormant working days to propose an adjustment, after the platform found the item
 */
@ConfigurationProperties("zwfw.due")
record DueSettings(
        @DefaultValue("20") int lawChanged,
        @DefaultValue("20") int delegatedFromAbove,
        @DefaultValue("20") int cancelledAbove,
        @DefaultValue("20") int dormant) {

    int workdays(Cause cause) {
        return switch (cause) {
            case LAW_CHANGED -> lawChanged;
            case DELEGATED_FROM_ABOVE -> delegatedFromAbove;
            case CANCELLED_ABOVE -> cancelledAbove;
            case DORMANT -> dormant;
        };
    }
}
