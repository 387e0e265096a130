package cn.zwfw.powerlist.reviewed;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.problem.Violation;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A rule for a field that a kind or ground of change has of its own. */
public interface ParticularsRule {

    /** The field, which is there whenever the rule is asked. */
    String field();

    /** What is wrong with it; pointers are into the field. */
    List<Violation> check(JsonNode value, Caller author);
}
