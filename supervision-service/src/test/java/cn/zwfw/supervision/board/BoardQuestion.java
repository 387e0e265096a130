package cn.zwfw.supervision.board;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.supervision.due.NearestClocks;
import cn.zwfw.supervision.region.RegionNames;
import cn.zwfw.supervision.watch.WaitingThings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Something that is asked of the database again and again, by the classes of the service. */
record BoardQuestion(String name, Runnable asked) {

    /** An organ that has no cases. */
    private static final String OFFICE = "11620100000000099X";

    static List<BoardQuestion> all(JdbcClient database) {
        var noon = ManyCases.TODAY.atTime(12, 0).atZone(CityTime.ZONE).toInstant();
        var clock = Clock.fixed(noon, CityTime.ZONE);
        var figures = new BoardFigures(database, new RegionNames(Map.of()), clock);
        var clocks = new NearestClocks(database);
        var waiting = new WaitingThings(database);
        var later = noon.plusSeconds(20 * 86_400);
        var last = ManyCases.TODAY.plusDays(10).toEpochDay() + "~CASE~11";
        return List.of(
                asked("figures of the city", () -> figures.of(new Scope("620100", null))),
                asked("figures of a district", () -> figures.of(new Scope("620102", null))),
                asked(
                        "figures of an organ",
                        () -> figures.of(new Scope("620100", ManyCases.ORGAN))),
                asked(
                        "due clocks of the city",
                        () -> clocks.of(caller(Duty.INSPECTORATE, OFFICE), null)),
                asked(
                        "due clocks of the city, a later page",
                        () -> clocks.of(caller(Duty.GOVERNMENT, OFFICE), last)),
                asked(
                        "due clocks of an organ",
                        () -> clocks.of(caller(Duty.HANDLER, ManyCases.ORGAN), null)),
                asked(
                        "due clocks of an organ that has none",
                        () -> clocks.of(caller(Duty.HANDLER, OFFICE), null)),
                asked(
                        "due clocks of the office for breaches",
                        () -> clocks.of(caller(Duty.LEGAL_OFFICE, OFFICE), null)),
                asked("the next moment, of none", () -> waiting.isThereOneAt(noon)),
                asked("the next moment, of many", () -> waiting.isThereOneAt(later)));
    }

    private static BoardQuestion asked(String name, Runnable asked) {
        return new BoardQuestion(name, asked);
    }

    private static Caller caller(Duty duty, String organ) {
        return new Caller("p", "p", organ, "620100", Set.of(duty));
    }

    @Override
    public String toString() {
        return name;
    }
}
