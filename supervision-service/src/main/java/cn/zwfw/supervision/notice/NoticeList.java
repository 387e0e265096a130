package cn.zwfw.supervision.notice;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.supervision.notice.life.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices that a caller sees, as {@link NoticeAccess} says it of each. */
@Repository
public class NoticeList {

    private static final NoticeRows ROWS = new NoticeRows();

    private final JdbcClient database;

    NoticeList(JdbcClient database) {
        this.database = database;
    }

    /** In the order in which they were drafted. */
    public List<Notice> of(Caller caller, NoticeQuery query, int limit) {
        return database.sql(
                        """
                        select * from notice
                        where region = :region
                          and ((duty = any(cast(:duties as text[]))
                                and organ is distinct from cast(:caller as text))
                               or (issued_at is not null
                                   and (:watches or (:department and organ = :caller))))
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:kind as text) is null or kind = :kind)
                          and (cast(:organ as text) is null or organ = :organ)
                          and (cast(:due as date) is null or (state = 'ISSUED' and due_on <= :due))
                          and (cast(:after as uuid) is null or id > :after)
                        order by id limit :limit
                        """)
                .param("region", caller.region())
                .param("duties", caller.duties().stream().map(Duty::name).toArray(String[]::new))
                .param("caller", caller.organ())
                .param("watches", caller.has(Duty.INSPECTORATE))
                .param("department", NoticeAccess.DEPARTMENT.stream().anyMatch(caller::has))
                .param("state", name(query.state()))
                .param("kind", name(query.kind()))
                .param("organ", query.organ())
                .param("due", query.due())
                .param("after", query.after())
                .param("limit", limit)
                .query(ROWS)
                .list();
    }

    private static @Nullable String name(@Nullable Enum<?> any) {
        return any == null ? null : any.name();
    }
}
