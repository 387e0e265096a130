package cn.zwfw.finance;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;

/** A caller of the service with a token of his own. */
public final class Api extends HttpCaller {

    public static final String CITY = "620100";
    public static final String DISTRICT = "620102";
    public static final String BUREAU = "116201000130002556";
    public static final String DISTRICT_BUREAU = "116201020130005554";
    public static final String DISTRICT_DEPARTMENT = "11620102013900011E";
    public static final String DEPARTMENT = "11620100013900001G";
    public static final String OTHER_DEPARTMENT = "11620100013900002K";

    private Api(int port, @Nullable String token) {
        super(port, "/api/finance-list/v1", token);
    }

    public static Api nobody(int port) {
        return new Api(port, null);
    }

    /** An officer of the city's finance bureau. */
    public static Api bureau(int port, Duty duty) {
        return officer(port, duty, BUREAU);
    }

    /** An officer of the department in charge. */
    public static Api department(int port, Duty duty) {
        return officer(port, duty, DEPARTMENT);
    }

    public static Api officer(int port, Duty duty, String organ) {
        return officer(port, duty, organ, CITY);
    }

    public static Api officer(int port, Duty duty, String organ, String region) {
        return new Api(port, TestTokens.of(duty.name() + "-officer." + organ, organ, region, duty));
    }

    public static Api districtSystem(int port, String region) {
        var login = "district-system." + region;
        return new Api(port, TestTokens.of(login, "", region, Duty.DISTRICT_SYSTEM));
    }
}
