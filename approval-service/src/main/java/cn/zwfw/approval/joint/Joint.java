package cn.zwfw.approval.joint;

import cn.zwfw.platform.clock.Mark;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What joins the cases of an application and belongs to none of them.
 *
 * @param version grows by one with every change
 * @param themeRevision under which it was handed in, whatever is published later
 * @param organ 牵头部门
 * @param workdays promised for all of it, working days
 * @param extension approved by the head of the government, if it was
 */
record Joint(
        UUID application,
        int version,
        String theme,
        int themeRevision,
        String themeName,
        String organ,
        String region,
        int workdays,
        Mark.@Nullable Extended extension) {

    Joint with(Mark.Extended longer) {
        return new Joint(
                application,
                version + 1,
                theme,
                themeRevision,
                themeName,
                organ,
                region,
                workdays,
                longer);
    }
}
