package cn.zwfw.local.load.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * {@code quiet ADDRESS PASSWORD-FILE BROKERS SECONDS}: waits until no outbox holds anything and
 * every consumer has read its topics to their end, three looks in a row. Ends with 0 then, with 1
 * when that did not come in time, and says what was left.
 */
final class Quiet {

    private static final int LOOKS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final List<String> OUTBOXES =
            List.of("power_list", "finance_list", "approval", "convenience", "supervision");

    private final Databases databases;
    private final Admin admin;

    private Quiet(Databases databases, Admin admin) {
        this.databases = databases;
        this.admin = admin;
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 4) {
            System.err.println(
                    "usage: quiet jdbc:postgresql://HOST:PORT/ PASSWORD-FILE BROKERS SECONDS");
            System.exit(2);
        }
        var password = Files.readString(Path.of(arguments[1])).strip();
        var databases = new Databases(arguments[0], password);
        var patience = Duration.ofSeconds(Long.parseLong(arguments[3]));
        try (var admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, arguments[2]))) {
            var left = new Quiet(databases, admin).await(Clock.systemUTC(), patience);
            left.forEach(System.out::println);
            System.exit(left.isEmpty() ? 0 : 1);
        }
    }

    /** What is left when the patience is at its end; nothing, when all became quiet before. */
    private List<String> await(Clock clock, Duration patience) throws InterruptedException {
        var until = clock.instant().plus(patience);
        var quiet = 0;
        while (true) {
            var left = left();
            quiet = left.isEmpty() ? quiet + 1 : 0;
            if (quiet == LOOKS) {
                return left;
            }
            if (clock.instant().isAfter(until)) {
                return left.isEmpty() ? List.of("was not quiet for long enough") : left;
            }
            Thread.sleep(PAUSE);
        }
    }

    private List<String> left() throws InterruptedException {
        try {
            var left = new ArrayList<>(unsent(databases, OUTBOXES));
            left.addAll(unread());
            return List.copyOf(left);
        } catch (SQLException | ExecutionException away) {
            return List.of(away.toString());
        }
    }

    /** What outboxes hold. */
    static List<String> unsent(Databases databases, List<String> outboxes) throws SQLException {
        var held = "select status, count(*), '' from outbox_record where status <> 'COMPLETED'";
        var unsent = new ArrayList<String>();
        for (var outbox : outboxes) {
            for (var thing : databases.things(outbox, held + " group by status")) {
                unsent.add("outbox of " + outbox + ": " + thing.version() + " " + thing.key());
            }
        }
        return unsent;
    }

    private List<String> unread() throws ExecutionException, InterruptedException {
        var unread = new ArrayList<String>();
        for (var group : admin.listGroups().all().get()) {
            unread.addAll(unread(group.groupId()));
        }
        return unread;
    }

    /** Of topics that a group reads, also the partitions of which it has read nothing yet. */
    private List<String> unread(String group) throws ExecutionException, InterruptedException {
        var read = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(group).get();
        var topics = new HashSet<String>();
        read.keySet().forEach(partition -> topics.add(partition.topic()));
        var asked =
                admin.describeTopics(topics).allTopicNames().get().values().stream()
                        .flatMap(topic ->
                                IntStream.range(0, topic.partitions().size())
                                        .mapToObj(n -> new TopicPartition(topic.name(), n)))
                        .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        var unread = new ArrayList<String>();
        admin.listOffsets(asked)
                .all()
                .get()
                .forEach((partition, end) -> {
                    var at = read.get(partition);
                    var behind = end.offset() - (at == null ? 0 : at.offset());
                    if (behind > 0) {
                        unread.add(group + " is " + behind + " behind on " + partition);
                    }
                });
        return unread;
    }
}
