package cn.zwfw.finance.poverty;

import cn.zwfw.finance.money.Amount;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.list.Published;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures of the projects that are published, kept in the transaction that publishes. */
@Repository
@Cites(value = "A7", rows = "F5")
class PovertyProjects {

    private final JdbcClient database;

    PovertyProjects(JdbcClient database) {
        this.database = database;
    }

    void put(Published<PovertyProject> published) {
        var revision = published.revision();
        var project = published.content();
        var sources = project.sources();
        database.sql(
                        """
                        insert into poverty_project (code, year, region, cancelled, investment,
                            central, province, city, county, households, persons)
                        values (:code, :year, :region, :cancelled, :investment,
                            :central, :province, :city, :county, :households, :persons)
                        on conflict (code) do update
                        set cancelled = excluded.cancelled, investment = excluded.investment,
                            central = excluded.central, province = excluded.province,
                            city = excluded.city, county = excluded.county,
                            households = excluded.households, persons = excluded.persons
                        """)
                .param("code", revision.code())
                .param("year", project.year())
                .param("region", revision.region())
                .param("cancelled", revision.standing() == Standing.CANCELLED)
                .param("investment", Amount.of(project.investment()).yuan())
                .param("central", Amount.of(sources.central()).yuan())
                .param("province", Amount.of(sources.province()).yuan())
                .param("city", Amount.of(sources.city()).yuan())
                .param("county", Amount.of(sources.county()).yuan())
                .param("households", project.households())
                .param("persons", project.persons())
                .update();
    }
}
