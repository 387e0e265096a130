package cn.zwfw.convenience.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.convenience.Api;
import cn.zwfw.convenience.Organs;
import cn.zwfw.convenience.ServiceTest;
import cn.zwfw.platform.organ.ListedOrgans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Nobody hands in more than his share, nor more than all who share his address. */
@ServiceTest
@TestPropertySource(
        properties = {
            "zwfw.limit.allowances.inquiries.person.times=2",
            "zwfw.limit.allowances.inquiries.address.times=5"
        })
class LimitTests {

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;

    @Test
    void theThirdOfAPersonAndTheSixthOfAnAddressAreRefused() {
        var asking = new Asking(port);
        Asking.know(told, organs);
        asking.signedIn("citizen", "INQUIRY", Asking.organ(Api.ORGAN));
        asking.signedIn("citizen", "INQUIRY", Asking.organ(Api.ORGAN));
        var body = Asking.body("INQUIRY", Asking.organ(Api.ORGAN));

        var third = asking.citizen("citizen").post("/inquiries", body);
        asking.unknown("INQUIRY", Asking.organ(Api.ORGAN));
        asking.unknown("INQUIRY", Asking.organ(Api.ORGAN));
        var sixth = Api.nobody(port).post("/public/inquiries", body);

        assertThat(third.status()).as(third.body()).isEqualTo(429);
        assertThat(third.text("code")).isEqualTo("too-many");
        assertThat(sixth.status()).as(sixth.body()).isEqualTo(429);
    }
}
