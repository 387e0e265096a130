package cn.zwfw.supervision;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;

/** A caller of the service with a token of his own. */
public final class Api extends HttpCaller {

    public static final String CITY = "620100";
    public static final String ORGAN = "11620100013900001G";
    public static final String OTHER_ORGAN = "11620100013900002K";

    private Api(int port, @Nullable String token) {
        super(port, "/api/supervision/v1", token);
    }

    public static Api nobody(int port) {
        return new Api(port, null);
    }

    /** An officer of the organ in the city. */
    public static Api officer(int port, Duty duty) {
        return officer(port, duty, ORGAN);
    }

    public static Api districtSystem(int port, String region) {
        var login = "district-system." + region;
        return new Api(port, TestTokens.of(login, "", region, Duty.DISTRICT_SYSTEM));
    }

    public static Api officer(int port, Duty duty, String organ) {
        return officer(port, duty, organ, CITY);
    }

    public static Api officer(int port, Duty duty, String organ, String region) {
        return new Api(port, TestTokens.of(duty.name() + "-officer", organ, region, duty));
    }

    /** Somebody with several duties, or one of several with the same. */
    public static Api person(int port, String login, String organ, Duty... duties) {
        return new Api(port, TestTokens.of(login, organ, CITY, duties));
    }
}
