package cn.zwfw.platform.personal;

import java.util.regex.Pattern;

/**
 * Province, city, district and street: 甘肃省兰州市城关区张掖路***. What cannot be told to be one of them is
 * left out, as are names in which an estate, a building or a number is spoken of.
 */
final class AddressMask {

    private static final String NAME = "[\\p{IsHan}&&[^路街巷道号栋幢楼室院村组寓厦场座弄里]]";
    private static final String STREET = "[\\p{IsHan}&&[^区市县号栋幢楼室院园村组社寓厦场座弄里苑]]";

    private static final Pattern KNOWN =
            Pattern.compile(
                    ("(?:NAME{2,8}?(?:省|自治区|特别行政区))?"
                                    + "(?:NAME{1,8}?(?:(?<![超门夜菜集早花楼])市|自治州|地区|盟))?"
                                    + "(?:NAME{1,8}?(?:(?<![小社园校厂库片景牧宅])区|自治县|县|旗|"
                                    + "(?<![超门夜菜集早花楼])市))?"
                                    + "(?:STREET{1,10}?(?:街道|镇|乡|苏木|大道|大街|路|街|巷|胡同))?")
                            .replace("NAME", NAME)
                            .replace("STREET", STREET));

    private AddressMask() {}

    static String mask(String text) {
        var known = KNOWN.matcher(Spelling.name(text));
        return known.lookingAt() ? known.group() + Stars.SOME : Stars.SOME;
    }
}
