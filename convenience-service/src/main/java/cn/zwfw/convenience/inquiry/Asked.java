package cn.zwfw.convenience.inquiry;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.personal.Audience;
import cn.zwfw.platform.personal.Personal;
import cn.zwfw.platform.personal.PersonalKind;
import java.util.Set;

/**
 * What an asker wrote and who he is; sealed where it is kept. What he did not say is empty.
 *
 * @param title may hold names like everything that somebody writes
 * @param organ which he meant, registered or not
 */
@Cites(value = "个人信息保护法 51", rows = "C2")
public record Asked(
        String title, String text, String organ, String name, String telephone, String email) {

    /** Who asks: what is masked for everybody else. */
    public enum Field {
        NAME,
        TELEPHONE,
        EMAIL
    }

    /** As staff read it, but for those fields that are shown whole. */
    public Asked masked(Set<Field> shown) {
        return new Asked(
                title,
                text,
                organ,
                shown.contains(Field.NAME) ? name : masked(PersonalKind.NAME, name),
                shown.contains(Field.TELEPHONE)
                        ? telephone
                        : masked(PersonalKind.TELEPHONE, telephone),
                shown.contains(Field.EMAIL) ? email : masked(PersonalKind.EMAIL, email));
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
