package cn.zwfw.convenience.inquiry;

import cn.zwfw.convenience.inquiry.life.InquiryKind;
import cn.zwfw.convenience.inquiry.life.InquiryLimits;
import cn.zwfw.convenience.inquiry.life.InquiryLimits.Term;
import cn.zwfw.convenience.inquiry.life.Office;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What differs from place to place; no rule of the city says it. All limits are working days.
 *
 * @param inquiryReply working days to answer a question
 * @param inquiryExtension working days by which that is extended, once
 * @param complaintReply working days to answer a complaint
 * @param complaintExtension working days by which that is extended, once
 * @param suggestionReply working days to answer a suggestion
 * @param suggestionExtension working days by which that is extended, once
 * @param forwardWithin working days within which what belongs elsewhere ought to be passed on
 * @param closeAfter working days after an answer, until the inquiry closes by itself
 * @param reopenWithin working days after closing within which it can be reopened
 * @param regions regions where there is a service centre that takes what no organ is named for
 * @param offices which organs the two offices for breaches are, by region: so that none is asked to
 *     judge itself
 */
@Validated
@ConfigurationProperties("zwfw.inquiry")
public record InquirySettings(
        @DefaultValue("5") @Min(1) @Max(250) int inquiryReply,
        @DefaultValue("5") @Min(1) @Max(250) int inquiryExtension,
        @DefaultValue("15") @Min(1) @Max(250) int complaintReply,
        @DefaultValue("10") @Min(1) @Max(250) int complaintExtension,
        @DefaultValue("15") @Min(1) @Max(250) int suggestionReply,
        @DefaultValue("10") @Min(1) @Max(250) int suggestionExtension,
        @DefaultValue("1") @Min(1) @Max(250) int forwardWithin,
        @DefaultValue("10") @Min(1) @Max(250) int closeAfter,
        @DefaultValue("10") @Min(1) @Max(250) int reopenWithin,
        @DefaultValue @Size(max = 100) Set<@Pattern(regexp = "[1-9]\\d{5}") String> regions,
        @DefaultValue @Size(max = 100) Map<@Pattern(regexp = "[1-9]\\d{5}") String, Map<Office, String>> offices) {

    public InquirySettings {
        regions = Set.copyOf(regions);
        offices = Map.copyOf(offices);
    }

    public InquiryLimits limits() {
        return new InquiryLimits(
                Map.of(
                        InquiryKind.INQUIRY, new Term(inquiryReply, inquiryExtension),
                        InquiryKind.COMPLAINT, new Term(complaintReply, complaintExtension),
                        InquiryKind.SUGGESTION, new Term(suggestionReply, suggestionExtension)),
                forwardWithin,
                closeAfter,
                reopenWithin);
    }

    /** Whether the office is the organ, so that it would judge itself. */
    public boolean isSame(Office office, String region, @Nullable String organ) {
        var known = offices.get(region);
        return known != null && organ != null && organ.equals(known.get(office));
    }
}
