package cn.zwfw.platform.organ;

import cn.zwfw.platform.problem.Conflict;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organs that power-list-service registers, kept from its events. */
@Repository
public class ListedOrgans {

    private final JdbcClient database;

    ListedOrgans(JdbcClient database) {
        this.database = database;
    }

    void put(ListedOrgan organ) {
        database.sql(
                        """
                        insert into known_organ as kept (code, region, name, version)
                        values (?, ?, ?, ?)
                        on conflict (code) do update set
                            region = excluded.region, name = excluded.name,
                            version = excluded.version
                        where kept.version < excluded.version
                        """)
                .params(organ.code(), organ.region(), organ.name(), organ.version())
                .update();
    }

    public Optional<ListedOrgan> find(String code) {
        return database.sql("select code, region, name, version from known_organ where code = ?")
                .param(code)
                .query(ListedOrgan.class)
                .optional();
    }

    /** Its name; its code while nobody has told the name. */
    public String name(String code) {
        return find(code).map(ListedOrgan::name).orElse(code);
    }

    /**
     * Refuses an organ that is none of this level.
     *
     * @throws Conflict then
     */
    public void admit(String organ, String region) {
        if (find(organ).filter(known -> known.region().equals(region)).isEmpty()) {
            throw Conflict.because("organ-not-registered", organ);
        }
    }
}
