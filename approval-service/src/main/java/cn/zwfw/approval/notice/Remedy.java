package cn.zwfw.approval.notice;

import cn.zwfw.platform.citation.Cites;

/**
 * Where one who disagrees can go. How long he has is not data: 60 days for 行政复议, six months for
 * 行政诉讼, in words that are the same in every notice.
 *
 * @param reviewAuthority who hears the 行政复议; since 2024 as a rule the government of the same level
 * @param court whose 行政诉讼 it is
 */
@Cites(
        value = {"行政许可法 38", "行政复议法 20", "行政诉讼法 46"},
        rows = "V3")
public record Remedy(String reviewAuthority, String court) {

    public Remedy {
        Sized.text("reviewAuthority", reviewAuthority, 100);
        Sized.text("court", court, 100);
    }
}
