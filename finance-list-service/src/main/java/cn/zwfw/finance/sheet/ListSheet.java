package cn.zwfw.finance.sheet;

import static cn.zwfw.platform.workbook.Column.text;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.workbook.CodedForm;
import cn.zwfw.platform.workbook.Column;

/** What the sheets of all lists of finance have in common. */
@Cites(value = "A6", rows = "F6")
public final class ListSheet {

    private static final int NUMBER = 14;
    private static final int MONEY = 17;

    private ListSheet() {}

    /** The columns of a first sheet, which begins with the number of the list. */
    public static Column[] columns(Column... others) {
        return CodedForm.columns("清单编号", NUMBER, "区划六位、年度四位、顺序号四位", others);
    }

    /** Money stands in cells of text, so that no spreadsheet rounds it. */
    public static Column money(String title, String key) {
        return text(title, key, MONEY).must().noted("元,两位小数,文本格式");
    }
}
