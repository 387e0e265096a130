package cn.zwfw.approval.archive;

import cn.zwfw.platform.citation.Cites;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 保管期限: for how long a package must be kept. */
@Cites(value = "A18", rows = "V8")
public enum Retention {
    TEN_YEARS("10年", 10),
    THIRTY_YEARS("30年", 30),
    PERMANENT("永久", null);

    private final String label;
    private final @Nullable Integer years;

    Retention(String label, @Nullable Integer years) {
        this.label = label;
        this.years = years;
    }

    public String label() {
        return label;
    }

    /**
     * The last day of it; the years are counted from the end of the year in which the case ended.
     */
    @Nullable LocalDate until(LocalDate ended) {
        return years == null ? null : LocalDate.of(ended.getYear() + years, 12, 31);
    }
}
