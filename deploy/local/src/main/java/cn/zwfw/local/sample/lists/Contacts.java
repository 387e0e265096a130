package cn.zwfw.local.sample.lists;

import cn.zwfw.local.sample.review.Department;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 投诉电话和信箱 of the city and of one district (B17). */
final class Contacts implements SampleList {

    private static final Set<String> REGIONS = Set.of("620100", "620102");
    private static final Set<String> BREACHES = Set.of("reform-office", "legal-office");

    @Override
    public String service() {
        return "convenience";
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public String ground() {
        return "B17";
    }

    @Override
    public List<Map<String, ?>> contents(Department department) {
        if (!REGIONS.contains(department.region().code())) {
            return List.of();
        }
        var breaches = BREACHES.contains(department.slug());
        return List.of(
                Map.of(
                        "code",
                        department.code() + "LX01",
                        "organ",
                        department.code(),
                        "name",
                        breaches ? "违反办法行为投诉举报电话" : "投诉举报电话",
                        "telephone",
                        department.supervisionTelephone(),
                        "mailbox",
                        department.slug() + "@example.gov.cn",
                        "address",
                        "",
                        "hours",
                        "工作日 9:00-12:00，14:00-18:00(示例)",
                        "breaches",
                        breaches));
    }
}
