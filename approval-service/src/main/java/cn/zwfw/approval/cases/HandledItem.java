package cn.zwfw.approval.cases;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.Limit;
import cn.zwfw.platform.flow.Flow;

/**
 * The item in the revision under which a case is handled, whatever is published later.
 *
 * @param code 实施编码
 * @param revision number of the publication
 * @param organ implementing organ, by its code
 * @param statutory the limit of the law
 * @param promised 承诺时限, which is never longer
 */
@Cites(
        value = {"B5", "A14"},
        rows = {"V2", "V4"})
public record HandledItem(
        String code,
        int revision,
        String name,
        String type,
        String organ,
        String region,
        String office,
        Flow flow,
        Limit statutory,
        Limit promised) {

    /** 行政许可, to which all of the licensing law applies. */
    public boolean isLicence() {
        return type.equals("01");
    }
}
