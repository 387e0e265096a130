package cn.zwfw.bench.load;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.scenario;

/** Applications that are drafted and handed in, each counted, without pause. */
public final class Creations extends Measured {

    /** Signs everybody in before the first begins. */
    public Creations() {
        var applications =
                scenario("creations")
                        .exec(
                                feed(Prepared.in(Given.path("run")).inTurn())
                                        .exec(counted(exec(Lives.drafted())))
                                        .doIf(session -> session.contains("id"))
                                        .then(counted(exec(Lives.submitted()))));
        setUp(applications.injectClosed(withoutPause(40))).protocols(door());
    }
}
