package cn.zwfw.convenience.inquiry;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.personal.Audience;
import cn.zwfw.platform.personal.Personal;
import cn.zwfw.platform.personal.PersonalKind;

/**
 * What an asker wrote and who he is; sealed where it is kept. What he did not say is empty.
 *
 * @param title may hold names like everything that somebody writes
 * @param organ which he meant, registered or not
 */
@Cites(value = "个人信息保护法 51", rows = "C2")
public record Asked(
        String title, String text, String organ, String name, String telephone, String email) {

    /** As those read it who see the inquiry without answering it. */
    public Asked masked() {
        return new Asked(
                title,
                text,
                organ,
                masked(PersonalKind.NAME, name),
                masked(PersonalKind.TELEPHONE, telephone),
                masked(PersonalKind.EMAIL, email));
    }

    private static String masked(PersonalKind kind, String plain) {
        return plain.isEmpty() ? "" : new Personal(kind, plain).masked(Audience.STAFF);
    }

    /** Never the person, nor what he wrote. */
    @Override
    public String toString() {
        return "Asked";
    }
}
