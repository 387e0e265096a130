package cn.zwfw.finance.reading;

import cn.zwfw.finance.fund.Fund;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which funds are added up, and by what; what is null does not restrict. */
public record TotalsQuery(
        @Parameter(description = "按什么合计:DEPARTMENT 主管部门(默认),YEAR 年度,NATURE 资金性质,REGION 层级(区划)")
                @Nullable Dimension by,
        @Parameter(description = "预算年度", example = "2026") @Min(2000) @Max(2099) @Nullable Integer year,
        @Parameter(description = "项目主管部门,统一社会信用代码", example = "11620100013900001G") @Size(max = 18) @Nullable String department,
        @Parameter(
                        description =
                                "资金性质:GENERAL 一般公共预算,GOVERNMENT_FUND 政府性基金预算,STATE_CAPITAL 国有资本经营预算")
                Fund.@Nullable Nature nature,
        @Parameter(description = "行政区划", example = "620100") @Pattern(regexp = "\\d{6}") @Nullable String region) {

    /** By what they are added up; by department unless asked otherwise. */
    public Dimension dimension() {
        return by == null ? Dimension.DEPARTMENT : by;
    }

    /** What funds are added up by. */
    public enum Dimension {
        DEPARTMENT("department", "按部门"),
        YEAR("year", "按年度"),
        NATURE("nature", "按资金性质"),
        REGION("region", "按层级");

        private final String column;
        private final String label;

        Dimension(String column, String label) {
            this.column = column;
            this.label = label;
        }

        public String label() {
            return label;
        }

        String column() {
            return column;
        }
    }
}
