package cn.zwfw.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Every duty in every region: the four duties of a department for each organ, one officer for each
 * reviewing office. Without an organ in the login a department's duty means {@link #DEFAULT}.
 */
final class DemoUsers {

    /** The department with the most licences. */
    private static final String DEFAULT = "market-regulation";

    private static final String CITY = "620100";

    private static final Map<String, String> IN_EVERY_ORGAN =
            Map.of(
                    "editor", "内容专人",
                    "secrecy-reviewer", "保密审查人",
                    "publisher", "分管领导",
                    "handler", "承办处室");

    private static final Map<String, String> OFFICES =
            Map.of(
                    "reform-office", "审改办",
                    "legal-office", "法制办",
                    "government", "政府",
                    "finance-bureau", "财政局",
                    "poverty-office", "扶贫办",
                    "data-bureau", "大数据局",
                    "service-center", "政务服务中心",
                    "inspectorate", "监察");

    private final Map<String, DemoUser> byLogin;

    DemoUsers(List<Organ> organs) {
        byLogin =
                organs.stream()
                        .flatMap(organ -> officers(organ).stream())
                        .collect(
                                Collectors.toMap(
                                        DemoUser::login,
                                        Function.identity(),
                                        (first, second) -> first,
                                        LinkedHashMap::new));
        IntStream.rangeClosed(1, 9)
                .mapToObj(n -> new DemoUser("applicant." + n, "申请人" + n, "APPLICANT", CITY, null))
                .forEach(user -> byLogin.put(user.login(), user));
    }

    Optional<DemoUser> find(String login) {
        return Optional.ofNullable(byLogin.get(login));
    }

    List<DemoUser> all() {
        return List.copyOf(byLogin.values());
    }

    private static List<DemoUser> officers(Organ organ) {
        Map<String, DemoUser> officers = new LinkedHashMap<>();
        IN_EVERY_ORGAN.forEach((duty, title) -> {
            add(officers, duty, "." + organ.slug(), title, organ);
            if (organ.slug().equals(DEFAULT)) {
                add(officers, duty, "", title, organ);
            }
        });
        String title = OFFICES.get(organ.slug());
        if (title != null) {
            add(officers, organ.slug(), "", title + "经办人", organ);
        }
        if (organ.slug().equals("data-bureau")) {
            add(officers, "operator", "", "运维人员", organ);
            add(officers, "auditor", "", "审计管理员", organ);
        }
        return List.copyOf(officers.values());
    }

    private static void add(
            Map<String, DemoUser> users, String duty, String suffix, String title, Organ organ) {
        String login = duty + "." + organ.region() + suffix;
        String code = duty.replace('-', '_').toUpperCase(Locale.ROOT);
        String name = organ.shortName() + title;
        users.put(login, new DemoUser(login, name, code, organ.region(), organ.creditCode()));
    }
}
