package cn.zwfw.powerlist.organ;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.NotFound;
import java.sql.Array;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of organs and of those who answer for their content. */
@Repository
@Cites(value = "A11", rows = "P12")
public class Organs {

    private final JdbcClient database;

    Organs(JdbcClient database) {
        this.database = database;
    }

    /**
     * An organ hands in content only when it has named who answers for it (A11).
     *
     * @throws Conflict when it is not registered at this level or has not named them
     */
    public void mustHaveOfficers(String organ, String region) {
        var named =
                database.sql(
                                """
                                select count(*) from organ join content_office on organ = code
                                where code = ? and region = ?
                                """)
                        .params(organ, region)
                        .query(Long.class)
                        .single();
        if (named == 0) {
            throw Conflict.because("officers-missing", organ);
        }
    }

    /** The name of an organ, if it is registered. */
    public Optional<String> nameOf(String code) {
        return find(code).map(Organ::name);
    }

    /**
     * The organ is registered at this level.
     *
     * @throws NotFound when it is not
     */
    public void mustBeAt(String organ, String region) {
        if (!get(organ).region().equals(region)) {
            throw NotFound.of("organ", organ);
        }
    }

    Optional<Organ> find(String code) {
        return database.sql("select * from organ where code = ?")
                .param(code)
                .query((row, _) ->
                        new Organ(
                                row.getString("code"),
                                row.getString("region"),
                                row.getString("name"),
                                row.getInt("version")))
                .optional();
    }

    Organ get(String code) {
        return find(code).orElseThrow(() -> NotFound.of("organ", code));
    }

    List<Organ> page(@Nullable String region, String after, int limit) {
        return database.sql(
                        """
                        select * from organ
                        where (cast(:region as text) is null or region = :region) and code > :after
                        order by code limit :limit
                        """)
                .param("region", region)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) ->
                        new Organ(
                                row.getString("code"),
                                row.getString("region"),
                                row.getString("name"),
                                row.getInt("version")))
                .list();
    }

    /**
     * Adds an organ.
     *
     * @throws Conflict when somebody else has just added it
     */
    Organ add(String code, String region, String name) {
        mustChange(
                database.sql(
                                """
                                insert into organ (code, region, name, version) values (?, ?, ?, 1)
                                on conflict do nothing
                                """)
                        .params(code, region, name)
                        .update());
        return get(code);
    }

    /**
     * Gives an organ another name, on the version that was read.
     *
     * @throws Conflict when somebody else has just changed it
     */
    Organ rename(Organ organ, String name) {
        mustChange(
                database.sql(
                                """
                                update organ set name = ?, version = version + 1
                                where code = ? and version = ?
                                """)
                        .params(name, organ.code(), organ.version())
                        .update());
        return get(organ.code());
    }

    Optional<ContentOffice> office(String organ) {
        return database.sql("select * from content_office where organ = ?")
                .param(organ)
                .query((row, _) ->
                        new ContentOffice(
                                row.getString("office"),
                                row.getString("leader"),
                                row.getString("telephone"),
                                texts(row.getArray("editors"))))
                .optional();
    }

    /** Names the officers, on the version that was read. */
    Organ name(Organ organ, ContentOffice office) {
        var updated =
                database.sql(
                                "update organ set version = version + 1 where code = ? and version = ?")
                        .params(organ.code(), organ.version())
                        .update();
        if (updated == 0) {
            throw Conflict.because("decided-meanwhile");
        }
        database.sql(
                        """
                        insert into content_office (organ, office, leader, telephone, editors)
                        values (?, ?, ?, ?, ?)
                        on conflict (organ) do update set office = excluded.office,
                            leader = excluded.leader, telephone = excluded.telephone,
                            editors = excluded.editors
                        """)
                .params(
                        organ.code(),
                        office.office(),
                        office.leader(),
                        office.telephone(),
                        office.editors().toArray(String[]::new))
                .update();
        return get(organ.code());
    }

    private static void mustChange(int rows) {
        if (rows == 0) {
            throw Conflict.because("decided-meanwhile");
        }
    }

    private static List<String> texts(Array array) throws java.sql.SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(Object::toString).toList();
    }
}
