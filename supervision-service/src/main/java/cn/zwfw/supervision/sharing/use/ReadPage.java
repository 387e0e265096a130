package cn.zwfw.supervision.sharing.use;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.supervision.sharing.collection.StoredRecord;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of records, with the number under which its reading was recorded.
 *
 * @param grant by which it is read; none where none is needed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ResourcePage", description = "一页记录;读取已记入使用记录")
record ReadPage(
        @Schema(description = "使用记录的编号", example = "1") long use,
        @Nullable UUID grant,
        List<Item> items,
        @Schema(description = "下一页的 after;最后一页没有") @Nullable String next) {

    /**
     * A record, as far as it may be read.
     *
     * @param data none when it was deleted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ResourceRecord", description = "一条记录,只有可用的信息项")
    record Item(
            @Schema(example = "2026-000001") String id,
            OffsetDateTime observedAt,
            @Schema(description = "提供方已删除", example = "false") boolean deleted,
            @Schema(types = "object") @Nullable JsonNode data) {

        static Item of(StoredRecord record, Set<String> fields) {
            var data = record.data();
            return new Item(
                    record.id(),
                    record.observedAt().atZone(CityTime.ZONE).toOffsetDateTime(),
                    data == null,
                    data instanceof ObjectNode object ? object.retain(fields) : null);
        }
    }
}
