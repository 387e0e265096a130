package cn.zwfw.convenience.inquiry.life;

import org.jspecify.annotations.Nullable;

/**
 * Who has to answer: an organ, an office for breaches, or nobody yet.
 *
 * @param organ 统一社会信用代码
 */
public record Holder(@Nullable String organ, @Nullable Office office) {

    public static final Holder NOBODY = new Holder(null, null);

    public static Holder organ(String organ) {
        return new Holder(organ, null);
    }

    public static Holder office(Office office) {
        return new Holder(null, office);
    }

    boolean isNobody() {
        return organ == null && office == null;
    }
}
