package cn.zwfw.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import cn.zwfw.platform.citation.Cites;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** Whatever is written in a field, no mask fails and none shows more than its rule. */
@Cites(value = "个人信息保护法 51", rows = "X5")
class MaskProperties {

    @Property(tries = 3000)
    void noTextMakesAMaskOrASpellingFail(
            @ForAll PersonalKind kind, @ForAll Audience audience, @ForAll String text) {
        assertThatNoException()
                .isThrownBy(() -> {
                    kind.mask(text, audience);
                    kind.normalize(text);
                });
    }

    @Property
    void anySpellingIsItsOwnSpelling(@ForAll PersonalKind kind, @ForAll("written") String text) {
        String normalized = kind.normalize(text);

        assertThat(kind.normalize(normalized)).isEqualTo(normalized);
    }

    @Property
    void aNameShowsOneLetterOrASurnameOfTwo(@ForAll("written") String text) {
        String shown = PersonalKind.NAME.mask(text, Audience.STAFF);
        String plain = shown.replace("*", "");

        assertThat(plain.codePointCount(0, plain.length())).isLessThanOrEqualTo(2);
        assertThat(shown).contains("*");
        assertThat(shownOf(PersonalKind.NAME.normalize(text), shown)).isLessThanOrEqualTo(2);
    }

    @Property
    void anIdentityNumberShowsTenPlacesToStaffAndTwoToThePublic(@ForAll("written") String text) {
        String staff = PersonalKind.IDENTITY_NUMBER.mask(text, Audience.STAFF);
        String all = PersonalKind.IDENTITY_NUMBER.mask(text, Audience.PUBLIC);

        assertThat(staff).matches("[0-9]{6}\\*{8}[0-9]{3}[0-9X]|[0-9A-Z]?\\*+[0-9A-Z]?");
        assertThat(all).matches("[0-9A-Z]?\\*+[0-9A-Z]?");
    }

    @Property
    void theHiddenPlacesOfAnIdentityNumberAreNowhere(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(17) String places,
            @ForAll("checks") char check) {
        String shown = PersonalKind.IDENTITY_NUMBER.mask(places + check, Audience.STAFF);

        assertThat(shown.substring(6, 14)).isEqualTo("********");
        assertThat(shown).hasSize(18);
    }

    @Property
    void aTelephoneNeverShowsMoreThanSevenDigitsOfIt(@ForAll("written") String text) {
        assertThat(PersonalKind.TELEPHONE.mask(text, Audience.STAFF))
                .matches("1[0-9]{2}\\*{4}[0-9]{4}|0[0-9]{2,3}-\\*{5,6}[0-9]{2}|\\*{4}([0-9]{2})?");
    }

    @Property
    void aBankCardShowsFourDigitsAtMost(@ForAll("written") String text) {
        assertThat(PersonalKind.BANK_CARD.mask(text, Audience.STAFF)).matches("\\*{4}([0-9]{4})?");
    }

    @Property
    void anEmailShowsOneLetterBeforeItsDomain(@ForAll("written") String text) {
        assertThat(PersonalKind.EMAIL.mask(text, Audience.STAFF))
                .matches("\\*{3}|[a-z0-9]?\\*{3}@[a-z0-9.-]+");
    }

    @Property
    void anAddressShowsNeitherHouseNorDoor(
            @ForAll("placed") String place, @ForAll("behindTheStreet") String rest) {
        String shown = PersonalKind.ADDRESS.mask(place + rest, Audience.STAFF);

        assertThat(shown).endsWith("***").doesNotContainPattern("[0-9号栋幢楼室]");
        assertThat(place).startsWith(shown.replace("*", ""));
    }

    @Provide
    Arbitrary<Character> checks() {
        return Arbitraries.of('0', '5', 'X', 'x');
    }

    @Provide
    Arbitrary<String> written() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(40),
                Arbitraries.strings().withChars("0123456789xX+-() @.张三欧阳司马·aJÄ").ofMaxLength(24),
                Arbitraries.strings().numeric().ofMinLength(5).ofMaxLength(20),
                Combinators.combine(
                                Arbitraries.strings().alpha().numeric().ofMaxLength(8),
                                Arbitraries.strings().alpha().ofMaxLength(8))
                        .as((local, domain) -> local + "@" + domain + ".cn"));
    }

    @Provide
    Arbitrary<String> placed() {
        return Combinators.combine(
                        Arbitraries.of("", "甘肃省", "宁夏回族自治区"),
                        Arbitraries.of("", "兰州市", "临夏回族自治州"),
                        Arbitraries.of("", "城关区", "榆中县", "兰州新区"),
                        Arbitraries.of("", "张掖路", "青城镇", "南滨河东路", "皋兰路街道"))
                .as((province, city, district, street) -> province + city + district + street);
    }

    @Provide
    Arbitrary<String> behindTheStreet() {
        return Combinators.combine(
                        Arbitraries.of("", "雁滩家园小区", "国芳大厦", "5巷", "三社"),
                        Arbitraries.integers().between(1, 999),
                        Arbitraries.of("号", "栋", "号楼2单元301室", ""))
                .as((name, number, unit) -> name + number + unit);
    }

    /** How many characters of the text stand in what is shown, from its beginning. */
    private static int shownOf(String text, String shown) {
        int same = 0;
        while (same < Math.min(text.length(), shown.length())
                && text.charAt(same) == shown.charAt(same)
                && shown.charAt(same) != '*') {
            same++;
        }
        return same;
    }
}
