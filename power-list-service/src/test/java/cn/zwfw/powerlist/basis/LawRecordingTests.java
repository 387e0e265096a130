package cn.zwfw.powerlist.basis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.ServiceTest;
import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who records laws, and what is refused. */
@ServiceTest
@Cites(value = "A10", rows = "P8")
class LawRecordingTests {

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource(Duty.class)
    void onlyALegalOfficeRecords(Duty duty) {
        var answer =
                Api.officer(port, duty)
                        .post(
                                "/legal-bases",
                                LawTests.law(duty + "登记的规定", "2020-01-01", "2020-01-01", ""));

        var allowed = EnumSet.of(Duty.LEGAL_OFFICE).contains(duty);
        assertThat(answer.status()).isEqualTo(allowed ? 201 : 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"\", \"rank\": \"LAW\"}",
                "{\"name\": \"甲\", \"rank\": \"CONSTITUTION\"}",
                "{\"name\": \"甲\", \"rank\": \"LAW\", \"documentNumber\": \"\","
                        + " \"promulgatedOn\": \"2020-02-30\", \"effectiveOn\": \"2020-03-01\"}",
                "{\"name\": \"甲\", \"rank\": \"LAW\", \"documentNumber\": \"\","
                        + " \"promulgatedOn\": \"2020-03-02\", \"effectiveOn\": \"2020-03-01\"}",
                "{\"name\": \"甲\", \"rank\": \"LAW\", \"documentNumber\": \"\","
                        + " \"promulgatedOn\": \"2020-03-02\", \"effectiveOn\": \"+999999999-12-31\"}",
                "{\"name\": \"甲\", \"rank\": \"LAW\", \"documentNumber\": \"\", \"replaces\": [\"x\"],"
                        + " \"promulgatedOn\": \"2020-03-01\", \"effectiveOn\": \"2020-03-01\"}"
            })
    void whatIsWrongIsNamedAndNotStored(String body) {
        var answer = Api.officer(port, Duty.LEGAL_OFFICE).post("/legal-bases", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("errors")).isNotEmpty();
        assertThat(Api.nobody(port).get("/public/legal-bases?q=甲").json().path("items")).isEmpty();
    }
}
