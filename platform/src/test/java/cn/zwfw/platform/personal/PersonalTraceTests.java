package cn.zwfw.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Cites(value = "个人信息保护法 34", rows = "V9")
class PersonalTraceTests {

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, true",
        "申请人11010519491231002x已补正, true",
        "110105194912310021, false",
        "电话13900000001, true",
        "139-0000-0001, false",
        "113900000001, false",
        "11620100013900001G300010000000120261126000001, false",
        "行政审批科, false",
        "0931-8888888, false"
    })
    void numbersByWhichSomebodyIsKnownAreFound(String text, boolean found) {
        assertThat(PersonalTrace.isIn(text)).isEqualTo(found);
    }
}
