package cn.zwfw.local.demo.acting;

import java.util.Locale;
import java.util.Set;

/**
 * The logins of a department and of the offices that review it.
 *
 * @param region of both
 * @param department its slug in the table of organs; empty for the one with the most licences
 */
public record Officers(String region, String department) {

    public static final Officers OF_CITY = new Officers(Walk.CITY, "");

    private static final Set<String> OF_DEPARTMENT =
            Set.of("EDITOR", "SECRECY_REVIEWER", "PUBLISHER", "HANDLER");

    public String editor() {
        return of("EDITOR");
    }

    public String handler() {
        return of("HANDLER");
    }

    public String head() {
        return of("PUBLISHER");
    }

    /** Whoever has the duty for this department. */
    public String of(String duty) {
        var login = duty.toLowerCase(Locale.ROOT).replace('_', '-') + "." + region;
        return department.isEmpty() || !OF_DEPARTMENT.contains(duty)
                ? login
                : login + "." + department;
    }
}
