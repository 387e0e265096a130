package cn.zwfw.local.sample.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a department hands in at once. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Draft(
        String list,
        String kind,
        String ground,
        String reason,
        @Nullable Map<String, ?> particulars,
        List<Entry> entries) {

    static Draft of(
            String list,
            String ground,
            @Nullable Map<String, ?> particulars,
            List<Map<String, ?>> contents) {
        return new Draft(
                list,
                "ADD",
                ground,
                "示例：首次公布",
                particulars,
                contents.stream().map(Entry::new).toList());
    }

    /** One entry. */
    record Entry(Map<String, ?> content) {}
}
