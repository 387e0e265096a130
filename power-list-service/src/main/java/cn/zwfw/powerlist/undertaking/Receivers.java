package cn.zwfw.powerlist.undertaking;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.RegionCode;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.powerlist.adjustment.PowerKinds;
import cn.zwfw.powerlist.reviewed.ParticularsRule;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A power is delegated to regions below, each named by its code. */
@Component
@Cites(value = "B9(6)", rows = "P7")
class Receivers implements ParticularsRule {

    private static final int MOST = 50;
    private static final String CODE = "[1-9][0-9]{5}";

    @Override
    public String field() {
        return PowerKinds.RECEIVERS;
    }

    @Override
    public List<Violation> check(JsonNode receivers, Caller author) {
        if (!receivers.isArray() || receivers.isEmpty() || receivers.size() > MOST) {
            return List.of(Violation.at("", "particulars-missing", field()));
        }
        var found = new ArrayList<Violation>();
        for (int at = 0; at < receivers.size(); at++) {
            var region = receivers.path(at);
            if (!region.isString() || !region.stringValue().matches(CODE)) {
                found.add(Violation.at("/" + at, "receiver-unknown", region.toString()));
            } else if (!isBelow(region.stringValue(), author)) {
                found.add(Violation.at("/" + at, "receiver-not-below", region.stringValue()));
            }
        }
        return found;
    }

    private static boolean isBelow(String region, Caller author) {
        return author.region() != null
                && new RegionCode(region).isBelow(new RegionCode(author.region()));
    }
}
