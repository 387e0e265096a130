package cn.zwfw.finance.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of the package, as its schema describes it (Frictionless Data, Table Schema).
 *
 * @param key the field by which a row is known; none where rows are many to a fund
 */
record Resource(String name, String title, List<Field> fields, @Nullable String key) {

    static final Resource FUNDS =
            new Resource(
                    "funds",
                    "专项资金",
                    List.of(
                            new Field("code", "string", "清单编号"),
                            new Field("year", "year", "预算年度"),
                            new Field("region", "string", "行政区划"),
                            new Field("name", "string", "项目名称"),
                            new Field("department", "string", "项目主管部门"),
                            new Field("nature", "string", "资金性质"),
                            new Field("ground", "string", "设立依据"),
                            new Field("period_from", "year", "存续期起"),
                            new Field("period_to", "year", "存续期止"),
                            new Field("target", "string", "绩效目标"),
                            new Field("budget", "number", "年初预算数(元)"),
                            new Field("current_budget", "number", "调整后预算数(元)"),
                            new Field("allocated", "number", "已分配(元)"),
                            new Field("status", "string", "状态:1 在用,3 取消"),
                            new Field("revision", "integer", "第几次发布")),
                    "code");

    static final Resource MEASURES =
            new Resource(
                    "measures",
                    "管理办法",
                    List.of(
                            new Field("fund", "string", "清单编号"),
                            new Field("title", "string", "名称"),
                            new Field("document_number", "string", "文号"),
                            new Field("address", "string", "全文地址")),
                    null);

    static final Resource ALLOCATIONS =
            new Resource(
                    "allocations",
                    "分配使用",
                    List.of(
                            new Field("fund", "string", "清单编号"),
                            new Field("batch", "string", "批次"),
                            new Field("document_number", "string", "下达文号"),
                            new Field("way", "string", "分配方式"),
                            new Field("receiver", "string", "分配对象"),
                            new Field("project", "string", "使用项目"),
                            new Field("amount", "number", "金额(元)"),
                            new Field("date", "date", "下达日期"),
                            new Field("region", "string", "所在区划")),
                    null);

    static final Resource EVALUATIONS =
            new Resource(
                    "evaluations",
                    "绩效评价",
                    List.of(
                            new Field("fund", "string", "清单编号"),
                            new Field("year", "year", "评价年度"),
                            new Field("method", "string", "评价方式"),
                            new Field("score", "number", "得分"),
                            new Field("grade", "string", "等级"),
                            new Field("report", "string", "报告地址")),
                    null);

    String path() {
        return name + ".csv";
    }

    /** Its description for the package. */
    Described described(Written written) {
        return new Described(
                name,
                title,
                path(),
                "tabular-data-resource",
                "csv",
                "text/csv",
                "utf-8",
                written.bytes(),
                "sha256:" + written.sha256(),
                new Schema(fields, key, key == null ? List.of(ForeignKey.TO_FUNDS) : null));
    }

    /** A resource as the package names its properties. */
    record Described(
            String name,
            String title,
            String path,
            String profile,
            String format,
            String mediatype,
            String encoding,
            long bytes,
            String hash,
            Schema schema) {}

    /** A table's schema. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Schema(
            List<Field> fields,
            @Nullable String primaryKey,
            @Nullable List<ForeignKey> foreignKeys) {}

    /** Which field says whose row it is. */
    record ForeignKey(String fields, Reference reference) {

        static final ForeignKey TO_FUNDS =
                new ForeignKey("fund", new Reference(FUNDS.name(), "code"));
    }

    /** Where a foreign key leads. */
    record Reference(String resource, String fields) {}

    /** A column. */
    record Field(String name, String type, String title) {}

    /** What a file came to. */
    record Written(long bytes, String sha256) {}
}
