package cn.zwfw.platform.publication.workbook;

import cn.zwfw.platform.publication.list.ReviewedList;
import cn.zwfw.platform.workbook.CellError;
import cn.zwfw.platform.workbook.Group;
import cn.zwfw.platform.workbook.SheetTemplate;
import cn.zwfw.platform.workbook.WorkbookTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a list stands in a workbook. A list with one bean of this type can be loaded and exported;
 * {@link ContentRows} does what columns and fields have in common.
 */
public interface WorkbookForm {

    ReviewedList<?> list();

    WorkbookTemplate template();

    /** What the rows of one entry say, be they right or wrong. */
    Reading read(Group group);

    /** The rows of one sheet for a published entry; of the first sheet exactly one. */
    List<Map<String, Object>> rows(SheetTemplate sheet, long number, String code, JsonNode content);

    /**
     * An entry as its rows say it.
     *
     * @param code the entry's code, if a column gives it
     * @param content what its columns give; not yet checked
     * @param flaws what no rule of the content would find
     * @param places where in the workbook a place in the content stands
     */
    record Reading(@Nullable String code, JsonNode content, List<CellError> flaws, Places places) {}

    /** Leads from the content back to the cells. */
    @FunctionalInterface
    interface Places {

        /**
         * The flaw at its cell; none when the cells' own flaws say it already.
         *
         * @param pointer JSON pointer into the content, or {@code /code}
         */
        @Nullable CellError of(String pointer, String code, List<Object> facts);
    }
}
