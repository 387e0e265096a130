package cn.zwfw.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Cites(value = "个人信息保护法 51", rows = "X5")
class MaskTests {

    @ParameterizedTest
    @CsvSource({
        "张三, 张*",
        "张三丰, 张**",
        "' 张  三 ', 张*",
        "欧阳娜娜, 欧阳**",
        "诸葛亮, 诸葛*",
        "司马, 司*",
        "张, ***",
        "买买提·阿不都拉, 买***",
        "阿依古丽买买, 阿***",
        "John Smith, J***",
        "j, ***",
        "𠮷田, 𠮷*",
        "12345, ***",
        "'', ***",
    })
    void aNameKeepsItsSurname(String name, String shown) {
        assertThat(masked(PersonalKind.NAME, name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "62010219900101123X, 620102********123X, 6****************X",
        "62010219900101123x, 620102********123X, 6****************X",
        "620102 1990 0101 1234, 620102********1234, 6****************4",
        "620102900101123, 6*************3, 6*************3",
        "E12345678, E*******8, E*******8",
        "12345, ***, ***",
        "'', ***, ***",
        "张三62010219900101123X, ***, ***",
    })
    void anIdentityNumberShowsStaffMoreThanThePublic(String number, String staff, String all) {
        assertThat(PersonalKind.IDENTITY_NUMBER.mask(number, Audience.STAFF)).isEqualTo(staff);
        assertThat(PersonalKind.IDENTITY_NUMBER.mask(number, Audience.PUBLIC)).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "13812341234, 138****1234",
        "+86 138-1234-1234, 138****1234",
        "1３812341234, 138****1234",
        "0931-8888866, 0931-*****66",
        "(010) 88888866, 010-******66",
        "0931-8888866转801, ****01",
        "13812341234/13912341235, ****35",
        "110, ****",
        "无, ****",
    })
    void aTelephoneKeepsItsEnds(String number, String shown) {
        assertThat(masked(PersonalKind.TELEPHONE, number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "甘肃省兰州市城关区张掖路街道大众巷12号3单元401室, 甘肃省兰州市城关区张掖路***",
        "兰州市城关区南滨河东路735号, 兰州市城关区南滨河东路***",
        "甘肃省 兰州市 榆中县 青城镇青城村三社12号, 甘肃省兰州市榆中县青城镇***",
        "城关区雁滩家园小区3号楼, 城关区***",
        "兰州市雁滩家园小区十字路口东, 兰州市***",
        "兰州市张掖路国芳超市3楼, 兰州市张掖路***",
        "新疆维吾尔自治区喀什地区疏附县托克扎克镇1村, 新疆维吾尔自治区喀什地区疏附县托克扎克镇***",
        "省委家属院5号楼, ***",
        "张掖路12号, 张掖路***",
        "1 Main Street, ***",
        "'', ***",
    })
    void anAddressEndsWithItsStreet(String address, String shown) {
        assertThat(masked(PersonalKind.ADDRESS, address)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "6222 0200 1234 5678 901, ****8901",
        "62220200, ****",
        "no card, ****",
    })
    void aBankCardKeepsFourDigits(String card, String shown) {
        assertThat(masked(PersonalKind.BANK_CARD, card)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "Zhang.San@Example.cn, z***@example.cn",
        "ab@x.cn, a***@x.cn",
        "a@x.cn, ***@x.cn",
        "张三@x.cn, ***@x.cn",
        "a@b@x.cn, ***",
        "@x.cn, ***",
        "no address, ***",
    })
    void anEmailKeepsOneLetterAndTheDomain(String address, String shown) {
        assertThat(masked(PersonalKind.EMAIL, address)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "CREDIT_CODE, 91620100MA71X1X12Y, 91620100MA71X1X12Y",
        "ORGANISATION, 兰州某某有限公司, 兰州某某有限公司",
        "OTHER, 我的孩子叫张小三, ***",
    })
    void organisationsAreShownAndOtherTextIsNot(PersonalKind kind, String text, String shown) {
        assertThat(masked(kind, text)).isEqualTo(shown);
    }

    private static String masked(PersonalKind kind, String text) {
        String shown = kind.mask(text, Audience.PUBLIC);
        // only identity numbers show staff more
        assertThat(kind.mask(text, Audience.STAFF)).isEqualTo(shown);
        return shown;
    }
}
