package cn.zwfw.approval.archive;

import cn.zwfw.approval.application.Applications;
import cn.zwfw.approval.application.HandedInMaterials;
import cn.zwfw.approval.casefile.CaseRecords;
import cn.zwfw.approval.casefile.Cases;
import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.life.Act;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.approval.life.Edge;
import cn.zwfw.approval.life.LifeCycle;
import cn.zwfw.approval.notice.Notices;
import cn.zwfw.platform.problem.NotFound;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what there is of cases that are over. */
@Component
class FinishedCases {

    private static final List<String> OVER =
            LifeCycle.edges().stream()
                    .filter(edge -> edge.act() == Act.ARCHIVE)
                    .map(Edge::from)
                    .map(CaseState::name)
                    .toList();

    private final JdbcClient database;
    private final Cases cases;
    private final CaseRecords records;
    private final Notices notices;
    private final Applications applications;
    private final HandedInMaterials materials;
    private final ArchiveSettings settings;

    FinishedCases(
            JdbcClient database,
            Cases cases,
            CaseRecords records,
            Notices notices,
            Applications applications,
            HandedInMaterials materials,
            ArchiveSettings settings) {
        this.database = database;
        this.cases = cases;
        this.records = records;
        this.notices = notices;
        this.applications = applications;
        this.materials = materials;
        this.settings = settings;
    }

    /**
     * The case with all that belongs to it, as of one moment.
     *
     * @param mayBeArchived refuses by throwing
     * @throws NotFound when there is none
     * @throws cn.zwfw.platform.problem.Conflict when it is not over
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    FinishedCase read(String number, Consumer<Case> mayBeArchived) {
        var file = cases.find(number).orElseThrow(() -> NotFound.of("case", number));
        mayBeArchived.accept(file);
        LifeCycle.after(file.state(), Act.ARCHIVE);
        return new FinishedCase(
                file,
                records.of(number),
                notices.of(number),
                applications.find(file.application()).orElseThrow(),
                materials.of(file.application()),
                settings.retentionOf(file.item().type()));
    }

    /** Numbers of cases that came to their end before. */
    List<String> endedBefore(Instant before, String after, int limit) {
        return database.sql(
                        """
                        select c.number
                        from case_file c
                        join case_record r on r.case_number = c.number and r.seq = c.version
                        where c.state in (:over) and r.at < :before and c.number > :after
                        order by c.number limit :limit
                        """)
                .param("over", OVER)
                .param("before", Timestamp.from(before))
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
