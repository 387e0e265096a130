package cn.zwfw.platform.publication.exchange;

import cn.zwfw.platform.citation.Cites;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an organ's digest is made of, entry by entry: names what differs when it does. */
@Repository
@Cites(
        value = {"A12", "B3"},
        rows = "P14")
class EntryDigests {

    private final JdbcClient database;

    EntryDigests(JdbcClient database) {
        this.database = database;
    }

    /** Of the organ's newest revisions, in the order of codes. */
    List<EntryDigest> of(
            String list, String organ, @Nullable String region, String code, int limit) {
        return database.sql(
                        """
                        select code, number, document ->> 'status' as status, digest from revision
                        where list = :list and organ = :organ and effective_to is null
                          and code > :code
                          and (cast(:region as text) is null or region = :region)
                        order by code limit :limit
                        """)
                .param("list", list)
                .param("organ", organ)
                .param("region", region)
                .param("code", code)
                .param("limit", limit)
                .query((row, _) ->
                        new EntryDigest(
                                Objects.requireNonNull(row.getString("code")),
                                row.getInt("number"),
                                Objects.requireNonNull(row.getString("status")),
                                Objects.requireNonNull(row.getString("digest"))))
                .list();
    }

    /** A line of the organ's digest. */
    @Schema(name = "EntryDigest", description = "一条现行事项的摘要;部门摘要的一行")
    record EntryDigest(
            @Schema(example = "11620100013900001G3000131015000") String code,
            @Schema(description = "第几次发布", example = "1") int number,
            @Schema(description = "1 在用,2 暂停,3 取消", example = "1") String status,
            @Schema(description = "content 按 RFC 8785 规范化后的 SHA-256") String digest) {}
}
