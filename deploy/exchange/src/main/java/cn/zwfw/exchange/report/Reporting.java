package cn.zwfw.exchange.report;

import cn.zwfw.exchange.city.City;
import cn.zwfw.exchange.city.RequestRejected;
import cn.zwfw.exchange.round.Step;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands in what waits for one target, a batch at a time. A lost answer is made good by sending the
 * same batch again.
 */
public record Reporting(City city, Outbox outbox, String name) implements Step {

    private static final Logger LOG = LoggerFactory.getLogger(Reporting.class);

    /** One for each target for which there is something to hand in. */
    public static List<Step> all(City city, Outbox outbox) {
        return outbox.targets().stream()
                .<Step>map(target -> new Reporting(city, outbox, target))
                .toList();
    }

    @Override
    public boolean advance() {
        var target = Target.of(name);
        var next = outbox.next(name, target.most());
        next.ifPresent(batch -> send(batch, target));
        return next.isPresent();
    }

    private void send(Batch batch, Target target) {
        try {
            var answer =
                    city.post(target.path(), batch.key().toString(), batch.body(target.field()));
            keep(batch, Outcome.read(answer, batch));
        } catch (RequestRejected rejected) {
            if (!rejected.isForItsBody()) {
                throw rejected;
            }
            if (batch.rows().size() == 1) {
                keep(batch, List.of(Outcome.refused(rejected.problem())));
            } else {
                // one row that cannot even be read must not keep the others out: it is found by
                // halves
                LOG.warn("{}: {}; batch {} is halved", name, rejected.getMessage(), batch.number());
                outbox.split(batch);
            }
        }
    }

    private void keep(Batch batch, List<Outcome> outcomes) {
        outbox.answered(batch, outcomes);
        var counts =
                outcomes.stream()
                        .collect(Collectors.groupingBy(Outcome::result, Collectors.counting()));
        LOG.info("{}: batch {} {}", name, batch.number(), counts);
    }
}
