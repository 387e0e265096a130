package cn.zwfw.local.sample.lists;

import cn.zwfw.local.sample.review.Department;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list of the sample data. */
interface SampleList {

    /** The service that keeps it, as its paths name it. */
    String service();

    String name();

    /** The ground on which it is made. */
    String ground();

    /** What the department has in it; nothing for most. */
    List<Map<String, ?>> contents(Department department);

    /** What else its request says. */
    default @Nullable Map<String, ?> particulars(List<Map<String, ?>> contents) {
        return null;
    }
}
