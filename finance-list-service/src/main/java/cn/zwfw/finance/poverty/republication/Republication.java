package cn.zwfw.finance.poverty.republication;

import cn.zwfw.platform.citation.Cites;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * How soon a change was public.
 *
 * @param number the revision that it made
 * @param lateDays working days after the last day of the term
 */
@Cites(value = "A7", rows = "F5")
@Schema(name = "Republication", description = "调整或者取消的批准文件,以及是否按期重新公布")
public record Republication(
        @Schema(description = "第几次发布", example = "2") int number,
        @Schema(description = "原批准机关", example = "城关区农村工作领导小组") String approver,
        @Schema(description = "批准文号", example = "城农领发〔2026〕9号") String document,
        @Schema(description = "批准日期", example = "2026-03-02") LocalDate approvedOn,
        @Schema(description = "重新公布的最后一天", example = "2026-03-16") LocalDate dueOn,
        @Schema(description = "重新公布的日期", example = "2026-03-10") LocalDate publishedOn,
        @Schema(description = "逾期的工作日数", example = "0") int lateDays) {}
