package cn.zwfw.approval.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Officer;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** However archiving breaks off and whoever else does it, a case has one package or none. */
@ArchiveTest
@Cites(value = "A18", rows = "V8")
class ArchivingTests {

    @LocalServerPort int port;
    @Autowired Finished finished;
    @Autowired Archiving archiving;
    @Autowired Packages packages;
    @Autowired Shelves shelves;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    @Test
    void theSameCaseGivesTheSamePackage() {
        var number = finished.delivered(port);

        var first = archiving.pack(number, _ -> {});
        var second = archiving.pack(number, _ -> {});

        assertThat(first.written()).isEqualTo(second.written());
        assertThat(first.file()).isNotEqualTo(second.file());
    }

    @Test
    void aFileWhoseRowWasNeverWrittenIsLeftBehindAndGoes() {
        var number = finished.withdrawn(port);
        var lost = archiving.pack(number, _ -> {});
        assertThat(Shelves.files(number)).hasSize(1);
        assertThat(state(number)).isEqualTo("WITHDRAWN");

        var kept = archiving.archive(number, Caller.PLATFORM, _ -> {});

        assertThat(Shelves.files(number))
                .containsExactly(Path.of(Shelves.FOLDER).resolve(kept.file()));
        assertThat(kept.file()).isNotEqualTo(lost.file());
        assertThat(kept.written()).isEqualTo(lost.written());
        assertThat(packages.check(kept)).isEmpty();
    }

    @Test
    void whatFailsBeforeItsCommitChangesNothing() {
        var number = finished.withdrawn(port);
        var packed = archiving.pack(number, _ -> {});

        transaction.executeWithoutResult(outer -> {
            archiving.keep(packed, Caller.PLATFORM);
            outer.setRollbackOnly();
        });

        assertThat(state(number)).isEqualTo("WITHDRAWN");
        assertThat(shelves.rows("case_mark", number)).isPositive();
        assertThat(shelves.rows("archive_package", number) + shelves.rows("archive_key", number))
                .isZero();
        assertThat(packages.check(archiving.archive(number, Caller.PLATFORM, _ -> {}))).isEmpty();
        assertThat(Shelves.files(number)).hasSize(1);
    }

    @Test
    void ofManyArchiversOneArchives() throws Exception {
        for (int round = 0; round < 5; round++) {
            var number = finished.withdrawn(port);
            var together = new CyclicBarrier(3);
            Callable<Boolean> archiver =
                    () -> {
                        together.await();
                        try {
                            archiving.archive(number, Caller.PLATFORM, _ -> {});
                            return true;
                        } catch (Conflict other) {
                            return false;
                        }
                    };
            try (var threads = Executors.newFixedThreadPool(3)) {
                var done = threads.invokeAll(List.of(archiver, archiver, archiver));
                assertThat(done.stream().filter(ArchivingTests::succeeded)).hasSize(1);
            }
            assertThat(Shelves.files(number)).hasSize(1);
            assertThat(shelves.rows("archive_package", number)).isEqualTo(1);
            var path = "/archive/" + number + "/verification";
            assertThat(handler().api().get(path).json().path("sound").asBoolean()).isTrue();
        }
    }

    @Test
    void aCaseThatGoesOnMeanwhileIsNotArchivedAsItWas() {
        var number = finished.delivered(port);
        var packed = archiving.pack(number, _ -> {});
        var revoked =
                Officer.of(port, Duty.PUBLISHER)
                        .tries(number, "{\"act\": \"REVOKE\", \"reason\": \"骗取许可\"}");
        assertThat(revoked.status()).as(revoked.body()).isEqualTo(200);

        assertThatThrownBy(() -> archiving.keep(packed, Caller.PLATFORM))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.code()).isEqualTo("archive-overtaken"));

        assertThat(Shelves.files(number)).isEmpty();
        assertThat(state(number)).isEqualTo("REVOKED");
        assertThat(archiving.archive(number, Caller.PLATFORM, _ -> {}).endState().name())
                .isEqualTo("REVOKED");
    }

    @Test
    void aCaseWhoseMaterialsAreLostIsNotArchived() throws IOException {
        var number = finished.withdrawn(port);
        var key =
                database.sql(
                                """
                                select m.key from application_material m
                                join case_file c on c.application = m.application
                                where c.number = ? limit 1
                                """)
                        .param(number)
                        .query(String.class)
                        .single();
        var material = Path.of("target/materials").resolve(key);
        var bytes = Files.readAllBytes(material);
        var altered = bytes.clone();
        altered[20] ^= 1;

        Files.write(material, altered);
        var refused = handler().api().post("/cases/" + number + "/archiving", "");
        assertThat(refused.text("code")).as(refused.body()).isEqualTo("archive-material-damaged");
        Files.delete(material);
        assertThat(handler().api().post("/cases/" + number + "/archiving", "").status())
                .isEqualTo(409);
        assertThat(Shelves.files(number)).isEmpty();
        assertThat(state(number)).isEqualTo("WITHDRAWN");

        Files.write(material, bytes);
        assertThat(handler().api().post("/cases/" + number + "/archiving", "").status())
                .isEqualTo(200);
    }

    private static boolean succeeded(Future<Boolean> done) {
        return done.resultNow();
    }

    private Officer handler() {
        return new Officer(Api.officer(port, Duty.HANDLER));
    }

    private String state(String number) {
        return handler().api().get("/cases/" + number).text("state");
    }
}
