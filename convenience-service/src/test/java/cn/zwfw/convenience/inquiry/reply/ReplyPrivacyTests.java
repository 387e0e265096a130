package cn.zwfw.convenience.inquiry.reply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.convenience.inquiry.Asked;
import cn.zwfw.platform.citation.Cites;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Cites(value = "个人信息保护法 25", rows = "C2")
class ReplyPrivacyTests {

    private static final Asked ASKED =
            new Asked("题", "文", "", "张三丰", "0931-8765432", "San@Example.cn");

    @ParameterizedTest
    @CsvSource({
        "张三丰的店可以申请, true",
        "张 三 丰的店可以申请, true",
        "张三的店可以申请, false",
        "请拨打0931-8765432, true",
        "请拨打(0931)8765432, true",
        "请拨打0931-8888888, false",
        "写信给 san@example.CN, true",
        "电话139 0000 0001, true",
        "电话１３９０００００００１, true",
        "证号110105 19491231 002X, true",
        "届满三十日前可以申请延续, false"
    })
    void whatTellsWhoAskedIsFound(String text, boolean found) {
        assertThat(new ReplyPrivacy(ASKED).isBroken(text)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"任何文字, false", "13900000001, true"})
    void whoSaidNothingOfHimselfIsNotFoundEverywhere(String text, boolean found) {
        var nothing = new Asked("题", "文", "", "", "", "");

        assertThat(new ReplyPrivacy(nothing).isBroken(text)).isEqualTo(found);
    }
}
