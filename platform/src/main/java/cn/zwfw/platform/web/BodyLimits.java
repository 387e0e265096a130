package cn.zwfw.platform.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a body may be.
 *
 * @param ordinary how large a body may be, for everything that is no workbook
 * @param workbook how large a body may be, for workbooks
 * @param workbookPaths where workbooks are loaded, as path patterns
 */
@ConfigurationProperties("zwfw.body-limits")
record BodyLimits(
        @DefaultValue("2MB") DataSize ordinary,
        @DefaultValue("20MB") DataSize workbook,
        @DefaultValue List<String> workbookPaths) {

    BodyLimits {
        workbookPaths = List.copyOf(workbookPaths);
    }
}
