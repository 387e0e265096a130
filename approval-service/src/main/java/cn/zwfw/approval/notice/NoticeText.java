package cn.zwfw.approval.notice;

import cn.zwfw.platform.citation.Cites;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says. One that leaves out what the law wants said cannot be made: a refusal without
 * reasons or without remedies (行政许可法 38), a correction without defects (32(4)).
 *
 * @param date the day it is made, in the city's time; the year of the number is this day's
 * @param organ whose notice it is, in full
 * @param item what was applied for
 * @param licence whether it is a licence in the sense of 行政许可法
 * @param points what the kind lists, each a paragraph with a number: materials received, defects,
 *     reasons, grounds, conditions
 * @param particulars lines with a label: deadlines, who approved, where to go
 * @param remedy where to go against it; kinds that need none may have one
 */
@Cites(
        value = {"行政许可法 32(4)", "行政许可法 38"},
        rows = "V3")
public record NoticeText(
        NoticeNumber number,
        LocalDate date,
        String organ,
        String applicant,
        String caseNumber,
        String item,
        boolean licence,
        List<String> points,
        Map<Particular, String> particulars,
        @Nullable Remedy remedy) {

    /** A notice of more points is a file of its own. */
    public static final int MOST_POINTS = 50;

    /** Characters of a point. */
    public static final int LONGEST_POINT = 1000;

    /** Characters of all points together, some forty pages. */
    public static final int LONGEST_POINTS = 20_000;

    private static final int LONGEST_PARTICULAR = 200;

    public NoticeText {
        if (number.year() != date.getYear()) {
            throw new IllegalArgumentException(number.text() + " is no number of " + date);
        }
        Sized.text("organ", organ, 100);
        Sized.text("applicant", applicant, 200);
        Sized.text("caseNumber", caseNumber, 50);
        Sized.text("item", item, 200);
        points = List.copyOf(points);
        particulars = ordered(particulars);
        checkPoints(number.kind(), points);
        checkParticulars(number.kind(), particulars);
        if (number.kind().needsRemedy() && remedy == null) {
            throw new IllegalArgumentException(number.kind().title(licence) + " tells no remedy");
        }
    }

    public NoticeKind kind() {
        return number.kind();
    }

    private static void checkPoints(NoticeKind kind, List<String> points) {
        if (kind.needsPoints() && points.isEmpty()) {
            throw new IllegalArgumentException(kind.name() + " gives no reasons");
        }
        points.forEach(point -> Sized.text("point", point, LONGEST_POINT));
        if (points.size() > MOST_POINTS
                || points.stream().mapToInt(String::length).sum() > LONGEST_POINTS) {
            throw new IllegalArgumentException(points.size() + " points are too many or too long");
        }
    }

    private static void checkParticulars(NoticeKind kind, Map<Particular, String> particulars) {
        particulars.forEach((what, text) -> Sized.text(what.label(), text, LONGEST_PARTICULAR));
        for (var what : kind.required()) {
            if (!particulars.containsKey(what)) {
                throw new IllegalArgumentException(kind.name() + " does not say " + what.label());
            }
        }
    }

    private static Map<Particular, String> ordered(Map<Particular, String> particulars) {
        var ordered = new EnumMap<Particular, String>(Particular.class);
        ordered.putAll(particulars);
        return Collections.unmodifiableMap(ordered);
    }
}
