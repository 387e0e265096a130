package cn.zwfw.platform.workbook;

import org.jspecify.annotations.Nullable;

/** What was sent is no workbook we would open; no cell can be named. */
public final class WorkbookUnreadable extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public WorkbookUnreadable(String code) {
        this(code, null);
    }

    public WorkbookUnreadable(String code, @Nullable Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    /**
     * Stable and for machines: too-large, not-a-workbook, legacy-or-encrypted (an .xls or a file
     * with a password), too-many-entries, unpacks-too-large, doctype, too-complex, broken,
     * broken-off (the upload ended early), not-utf-8, several-sheets (a CSV has but one).
     */
    public String code() {
        return code;
    }
}
