package cn.zwfw.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

    @ParameterizedTest
    @CsvSource({
        "IDENTITY_NUMBER, 62010219900101123x, 62010219900101123X",
        "IDENTITY_NUMBER, ６２０１０２ 19900101-123Ｘ, 62010219900101123X",
        "CREDIT_CODE, 91620100ma71x1x12y, 91620100MA71X1X12Y",
        "TELEPHONE, +86 138 1234 5678, 13812345678",
        "TELEPHONE, 0086-13812345678, 13812345678",
        "TELEPHONE, 8613812345678, 13812345678",
        "TELEPHONE, 138-1234-5678, 13812345678",
        "TELEPHONE, +86 931 8888888, 09318888888",
        "TELEPHONE, 0931-8888888, 09318888888",
        "TELEPHONE, +86 10 88888888, 01088888888",
        "TELEPHONE, +86 400 810 8888, 4008108888",
        "EMAIL, ' Zhang.San@Example.CN ', zhang.san@example.cn",
        "BANK_CARD, 6222 0200-1234, 622202001234",
        "NAME, ' 张 三 ', 张三",
        "NAME, John  smith, JOHN SMITH",
        "NAME, 买买提•阿不都拉, 买买提·阿不都拉",
        "NAME, 买买提 · 阿不都拉, 买买提·阿不都拉",
        "ORGANISATION, 兰州(某)公司, 兰州(某)公司",
        "ORGANISATION, 兰州（某）公司, 兰州(某)公司",
        "ADDRESS, '城关区  张掖路', 城关区 张掖路",
    })
    void whatPeopleWriteInManyWaysIsOneText(PersonalKind kind, String written, String spelt) {
        assertThat(kind.normalize(written)).isEqualTo(spelt);
    }
}
