package cn.zwfw.platform.personal;

import cn.zwfw.platform.citation.Cites;

/**
 * What a text tells of a person, which decides how it is spelt for searching and what of it others
 * see.
 *
 * <p>There is no official rule of masking; these are common practice (domain facts, 5.3). Both
 * functions take any text and never fail; where a text is not what it is said to be, less is shown.
 */
@Cites(value = "个人信息保护法 51", rows = "X5")
public enum PersonalKind {
    /** 姓名: the surname is shown, of other than Chinese names the first letter. */
    NAME,
    /** 身份证 or another document's number: 6 + 4 places for staff, 1 + 1 for the public. */
    IDENTITY_NUMBER,
    /** 电话: 138****1234, of a landline the area code and the last two digits. */
    TELEPHONE,
    /** 地址: down to the street. */
    ADDRESS,
    /** 银行卡: the last four digits. */
    BANK_CARD,
    /** 邮箱: the first letter and the domain. */
    EMAIL,
    /** 统一社会信用代码: public by law, shown whole. */
    CREDIT_CODE,
    /** The name of an organisation, shown whole. */
    ORGANISATION,
    /** Whatever else an applicant has written: nothing of it is shown. */
    OTHER;

    /** The one spelling by which two texts are the same. */
    public String normalize(String text) {
        return switch (this) {
            case NAME, ORGANISATION -> Spelling.name(text);
            case IDENTITY_NUMBER, CREDIT_CODE -> Spelling.number(text);
            case TELEPHONE -> Spelling.telephone(text);
            case BANK_CARD -> Spelling.digits(text);
            case EMAIL -> Spelling.email(text);
            case ADDRESS, OTHER -> Spelling.words(text);
        };
    }

    /** What the audience may see of it. */
    public String mask(String text, Audience audience) {
        return switch (this) {
            case NAME -> NameMask.mask(text);
            case IDENTITY_NUMBER -> NumberMask.identityNumber(text, audience);
            case TELEPHONE -> NumberMask.telephone(text);
            case ADDRESS -> AddressMask.mask(text);
            case BANK_CARD -> NumberMask.bankCard(text);
            case EMAIL -> EmailMask.mask(text);
            case CREDIT_CODE, ORGANISATION -> text;
            case OTHER -> Stars.SOME;
        };
    }
}
