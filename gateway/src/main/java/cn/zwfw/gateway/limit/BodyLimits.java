package cn.zwfw.gateway.limit;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How large a request body may be.
 *
 * @param ordinary how large a body may be, for everything that is no workbook
 * @param workbook how large a body may be, for workbooks of thousands of rows
 * @param workbookPaths where workbooks are loaded, as Spring path patterns
 */
@ConfigurationProperties("zwfw.gateway.body-limits")
record BodyLimits(DataSize ordinary, DataSize workbook, List<String> workbookPaths) {

    BodyLimits {
        workbookPaths = List.copyOf(workbookPaths);
    }
}
