package cn.zwfw.supervision.known;

import cn.zwfw.platform.clock.Mark;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cases that are handled together: the data of {@code approval.joint}.
 *
 * @param application of which they are the cases
 * @param organ 牵头部门
 * @param workdays that the theme promises for all of them
 * @param extendedOn when the head of the government gave more time, and how much
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownJoint(
        String application,
        String themeName,
        String organ,
        String region,
        int workdays,
        @Nullable LocalDate extendedOn,
        @Nullable Integer extension,
        List<String> cases) {

    public Mark.@Nullable Extended extended() {
        return extendedOn == null || extension == null
                ? null
                : new Mark.Extended(extendedOn, extension, "", "");
    }
}
