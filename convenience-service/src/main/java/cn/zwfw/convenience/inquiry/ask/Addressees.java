package cn.zwfw.convenience.inquiry.ask;

import cn.zwfw.convenience.inquiry.InquirySettings;
import cn.zwfw.convenience.inquiry.life.Holder;
import cn.zwfw.convenience.inquiry.life.InquiryKind;
import cn.zwfw.convenience.inquiry.life.Office;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgan;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who answers what: the organ that is named, itself or by its case or item; the service centre of
 * the region where none is registered; for breaches an office that is not the organ complained of.
 */
@Component
@Cites(
        value = {"A11", "B17"},
        rows = "C2")
class Addressees {

    private final ListedOrgans organs;
    private final InquirySettings settings;

    Addressees(ListedOrgans organs, InquirySettings settings) {
        this.organs = organs;
        this.settings = settings;
    }

    /**
     * Where it goes.
     *
     * @throws InvalidInput when that cannot be told
     */
    Addressed find(Ask ask) {
        var named = ask.organs().toList();
        if (named.size() > 1) {
            throw InvalidInput.of(Violation.at("/organ", "inquiry-organ-differs"));
        }
        var organ = named.isEmpty() ? null : named.getFirst();
        var found = new ArrayList<>(breach(ask, organ));
        var listed = organ == null ? null : organs.find(organ).orElse(null);
        var region = listed == null ? ask.region() : listed.region();
        if (region == null) {
            found.add(Violation.at("/region", "inquiry-region-required"));
        } else if (listed == null && !settings.regions().contains(region)) {
            found.add(Violation.at("/region", "inquiry-region-unknown", region));
        }
        InvalidInput.unlessEmpty(found);
        var known = Objects.requireNonNull(region);
        return ask.breach()
                ? new Addressed(known, Holder.office(office(ask, known, organ)), organ)
                : new Addressed(known, holder(listed), organ);
    }

    private static List<Violation> breach(Ask ask, @Nullable String organ) {
        var found = new ArrayList<Violation>();
        if (ask.breach() && ask.kind() != InquiryKind.COMPLAINT) {
            found.add(Violation.at("/breach", "breach-no-complaint"));
        }
        if (ask.breach() && organ == null) {
            found.add(Violation.at("/organ", "breach-without-organ"));
        }
        if (!ask.breach() && ask.office() != null) {
            found.add(Violation.at("/office", "office-without-breach"));
        }
        return found;
    }

    private static Holder holder(@Nullable ListedOrgan listed) {
        return listed == null ? Holder.NOBODY : Holder.organ(listed.code());
    }

    /** Nobody judges himself: who chose nothing gets the other one. */
    private Office office(Ask ask, String region, @Nullable String concerned) {
        var first = ask.office() == null ? Office.REFORM_OFFICE : ask.office();
        if (!settings.isSame(first, region, concerned)) {
            return first;
        }
        if (ask.office() == null && !settings.isSame(first.other(), region, concerned)) {
            return first.other();
        }
        throw InvalidInput.of(Violation.at("/office", "breach-office-concerned", first.label()));
    }

    /**
     * Where it goes.
     *
     * @param organ which the asker meant, registered or not
     */
    record Addressed(String region, Holder holder, @Nullable String organ) {}
}
