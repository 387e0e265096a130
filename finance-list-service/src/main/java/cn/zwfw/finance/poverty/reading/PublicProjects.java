package cn.zwfw.finance.poverty.reading;

import cn.zwfw.finance.money.Amount;
import cn.zwfw.finance.number.ListNumber;
import cn.zwfw.finance.poverty.PovertyProject;
import cn.zwfw.finance.poverty.reading.ProjectTotals.Row;
import cn.zwfw.finance.poverty.reading.ProjectTotals.Sum;
import cn.zwfw.finance.poverty.republication.Republication;
import cn.zwfw.finance.poverty.republication.Republications;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.reading.PublicEntries;
import cn.zwfw.platform.publication.revision.Document;
import cn.zwfw.platform.publication.revision.Revisions;
import cn.zwfw.platform.web.Page;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Projects as everybody finds, reads and counts them. */
@Repository
@Cites(
        value = {"A2", "A7"},
        rows = "F5")
class PublicProjects {

    private static final String COUNTED =
            """
            from poverty_project, lateral (%s) as part (key, money)
            where not cancelled
              and (cast(:year as int) is null or year = :year)
              and (cast(:region as text) is null or region = :region)
            """;

    private static final String SUMS =
            """
             count(*) as projects, coalesce(sum(money), 0.00) as investment,
                coalesce(sum(households), 0) as households, coalesce(sum(persons), 0) as persons
            """;

    private final JdbcClient database;
    private final PublicEntries entries;
    private final Revisions revisions;
    private final Republications republications;
    private final Titles titles;
    private final JsonMapper json;
    private final Clock clock;

    PublicProjects(
            JdbcClient database,
            PublicEntries entries,
            Revisions revisions,
            Republications republications,
            Titles titles,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.entries = entries;
        this.revisions = revisions;
        this.republications = republications;
        this.titles = titles;
        this.json = json;
        this.clock = clock;
    }

    Page<ProjectView> search(ProjectQuery query, int limit) {
        var found = entries.search(PovertyProject.LIST, query.entries(), query.marks(), limit);
        var heads =
                found.items().stream()
                        .map(document -> json.readValue(document.json(), Head.class))
                        .toList();
        var known = republications.of(heads.stream().map(Head::code).toList());
        var views =
                IntStream.range(0, heads.size())
                        .mapToObj(at -> view(heads.get(at), found.items().get(at), known))
                        .toList();
        return new Page<>(views, found.next());
    }

    /**
     * Every revision, the newest first.
     *
     * @throws NotFound when there never was such a project
     */
    List<ProjectView> history(String code) {
        var history = revisions.history(PovertyProject.LIST, code);
        if (history.isEmpty()) {
            throw NotFound.of("project", code);
        }
        var known = republications.of(List.of(code));
        return history.stream()
                .map(revision -> view(Head.of(revision), Document.of(revision), known))
                .toList();
    }

    /** Added up by the database, which adds decimals exactly. */
    ProjectTotals totals(ProjectTotalsQuery query) {
        var parts =
                switch (query.dimension()) {
                    case REGION -> "values (region, investment)";
                    case YEAR -> "values (cast(year as text), investment)";
                    case SOURCE ->
                            """
                            select * from (values ('CENTRAL', central), ('PROVINCE', province),
                                ('CITY', city), ('COUNTY', county)) as source (name, given)
                            where given > 0
                            """;
                };
        var rows =
                counted(
                                "select key collate \"C\" as key,"
                                        + SUMS
                                        + COUNTED.formatted(parts)
                                        + " group by 1 order by 1",
                                query)
                        .query((row, _) -> new Row(row.getString("key"), sum(row)))
                        .list();
        var total =
                counted("select" + SUMS + COUNTED.formatted("values ('', investment)"), query)
                        .query((row, _) -> sum(row))
                        .single();
        var year = query.year() == null ? CityTime.today(clock).getYear() : query.year();
        return new ProjectTotals(titles.of(year), query.dimension(), rows, total);
    }

    private JdbcClient.StatementSpec counted(String statement, ProjectTotalsQuery query) {
        return database.sql(statement).param("year", query.year()).param("region", query.region());
    }

    private ProjectView view(Head head, Document document, Map<String, List<Republication>> known) {
        return new ProjectView(
                titles.of(ListNumber.year(head.code())),
                document,
                known.getOrDefault(head.code(), List.of()).stream()
                        .filter(republication -> republication.number() == head.number())
                        .findFirst()
                        .orElse(null));
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                row.getLong("projects"),
                new Amount(row.getBigDecimal("investment")),
                row.getLong("households"),
                row.getLong("persons"));
    }

    /** Which revision a document is; whatever else stands in it is not read. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Head(String code, int number) {

        static Head of(Revision revision) {
            return new Head(revision.code(), revision.number());
        }
    }
}
