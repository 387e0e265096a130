package cn.zwfw.supervision.report.figures;

import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.supervision.cases.ToldCase;
import cn.zwfw.supervision.inquiries.ToldInquiry;
import cn.zwfw.supervision.ratings.ToldRating;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Things that happened at random between January and June 2026, in a city and a district of it. */
final class ToldWorld {

    static final String CITY = "620900";
    static final String DISTRICT = "620902";

    private static final List<Organ> ORGANS =
            List.of(
                    new Organ("organ-a", CITY),
                    new Organ("organ-b", CITY),
                    new Organ("organ-c", CITY),
                    new Organ("organ-d", DISTRICT),
                    new Organ("organ-e", DISTRICT));
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 180;

    final List<ACase> cases = new ArrayList<>();
    final List<AComplaint> complaints = new ArrayList<>();
    final List<ARating> ratings = new ArrayList<>();
    final List<ACard> cards = new ArrayList<>();

    private final Random random;
    private final WorkCalendar calendar;

    ToldWorld(long seed, WorkCalendar calendar) {
        this.random = new Random(seed);
        this.calendar = calendar;
        for (int n = 0; n < 120; n++) {
            cases.add(aCase(50_000 + n));
            complaints.add(aComplaint(50_000 + n));
            ratings.add(aRating(70_000 + n));
            cards.add(aCard());
        }
    }

    private ACase aCase(int n) {
        var received = day();
        var ended = random.nextInt(4) == 0 ? null : received.plusDays(random.nextInt(25));
        var state =
                random.nextInt(5) == 0 ? "WITHDRAWN" : random.nextBoolean() ? "GRANTED" : "REFUSED";
        return new ACase(n, organ(), received, ended, state);
    }

    private AComplaint aComplaint(int n) {
        var received = day();
        var answered = random.nextInt(3) == 0 ? null : received.plusDays(random.nextInt(15));
        return new AComplaint(n, organ(), received, answered, random.nextInt(6) == 0);
    }

    private ARating aRating(int n) {
        // most about two of the organs, so that some have too few
        var organ = random.nextInt(10) == 0 ? organ() : ORGANS.get(random.nextInt(2) * 3);
        return new ARating(n, organ, day(), 1 + random.nextInt(5));
    }

    private ACard aCard() {
        var raises = new ArrayList<ARaise>();
        var day = day();
        for (int level = 1 + random.nextInt(3); level <= 3; level += 1 + random.nextInt(2)) {
            raises.add(new ARaise(level, day));
            day = day.plusDays(random.nextInt(40));
        }
        var withdrawn =
                random.nextInt(3) == 0 ? raises.get(random.nextInt(raises.size())).level() : 0;
        return new ACard(organ(), raises, withdrawn);
    }

    private Organ organ() {
        return ORGANS.get(random.nextInt(ORGANS.size()));
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    /** Counts day by day. */
    int workdays(LocalDate from, LocalDate to) {
        int n = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            n += calendar.isWorkday(day) ? 1 : 0;
        }
        return n;
    }

    record Organ(String code, String region) {}

    record ACase(int n, Organ organ, LocalDate received, @Nullable LocalDate ended, String state) {

        String number() {
            return ToldCase.number(n);
        }

        String json() {
            var begun = ToldCase.accepted(n, received.toString());
            var told = ended == null ? begun : begun.ended(ended.toString(), state);
            return told.json()
                    .replace("\"region\": \"620100\"", "\"region\": \"%s\"".formatted(organ.region))
                    .replace(
                            "\"organ\": \"%s\"".formatted(told.organ()),
                            "\"organ\": \"%s\"".formatted(organ.code));
        }
    }

    record AComplaint(
            int n, Organ organ, LocalDate received, @Nullable LocalDate answered, boolean breach) {

        ToldInquiry told() {
            var any = ToldInquiry.complaint(n, received + "T09:00").of(organ.region, organ.code);
            var known = breach ? any.aboutBreach() : any;
            return answered == null ? known : known.did("REPLY", answered + "T09:30");
        }
    }

    record ARating(int n, Organ organ, LocalDate day, int level) {

        ToldRating told() {
            return new ToldRating(
                    ToldCase.number(n), organ.region, organ.code, level, day + "T23:59");
        }
    }

    record ARaise(int level, LocalDate day) {}

    /**
     * A card.
     *
     * @param withdrawn at which level it was; 0 when it was not
     */
    record ACard(Organ organ, List<ARaise> raises, int withdrawn) {}
}
