package cn.zwfw.finance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.HttpCaller.Answer;

/**
 * The officers at whose desks a change of a list goes by.
 *
 * @param organ who drafts it
 * @param judge who has the last word
 */
public record Reviews(int port, String organ, String region, Duty judge) {

    public static Reviews ofBureau(int port) {
        return new Reviews(port, Api.BUREAU, Api.CITY, Duty.FINANCE_BUREAU);
    }

    public static Reviews ofDepartment(int port) {
        return new Reviews(port, Api.DEPARTMENT, Api.CITY, Duty.FINANCE_BUREAU);
    }

    /** A department of a district, which writes its projects. */
    public static Reviews ofDistrict(int port) {
        return new Reviews(port, Api.DISTRICT_DEPARTMENT, Api.DISTRICT, Duty.POVERTY_OFFICE);
    }

    public Api editor() {
        return officer(Duty.EDITOR);
    }

    /** What is drafted, in effect. */
    public Answer publishes(String draft) {
        var now = upToTheLast(draft);
        return must(200, decides(now, judge));
    }

    /** What is drafted, signed, before the bureau has judged it. */
    public Answer upToTheLast(String draft) {
        var drafted = must(201, editor().post("/change-requests", draft));
        var now = must(200, editor().post(path(drafted) + "/submit", drafted.etag(), ""));
        now = must(200, decides(now, Duty.SECRECY_REVIEWER));
        return must(200, decides(now, Duty.PUBLISHER));
    }

    public Answer decides(Answer now, Duty duty) {
        var decision =
                "{\"stage\": \"%s\", \"verdict\": \"APPROVE\", \"opinion\": \"同意\"}"
                        .formatted(now.text("stage"));
        return officer(duty).post(path(now) + "/decisions", now.etag(), decision);
    }

    private Api officer(Duty duty) {
        var bureau = region.equals(Api.CITY) ? Api.BUREAU : Api.DISTRICT_BUREAU;
        return Api.officer(port, duty, duty == Duty.FINANCE_BUREAU ? bureau : organ, region);
    }

    private static String path(Answer request) {
        return "/change-requests/" + request.text("id");
    }

    private static Answer must(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }
}
