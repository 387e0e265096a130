package cn.zwfw.finance.duty;

import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether departments disclose what they owe, for everybody. */
@RestController
@RequestMapping("${zwfw.api}/public")
@Tag(name = "公开情况", description = "专项资金信息应公开、已公开和逾期的情况,无需登录")
@Cites(
        value = {"A13(2)", "A25"},
        rows = "F3")
class CompletenessController {

    private final JdbcClient database;
    private final DutyRows rows;
    private final Clock clock;

    CompletenessController(JdbcClient database, DutyRows rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    @GetMapping("/completeness")
    @OpenToAll
    @Operation(summary = "各部门各预算年度的公开情况:应公开、已公开、逾期")
    Page<Completeness> figures(
            @ParameterObject @ModelAttribute @Valid CompletenessQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var found =
                database.sql(
                                """
                                select region, year, department, count(distinct fund) as funds,
                                    count(*) filter (where since <= :today) as owed,
                                    count(done_on) filter (where since <= :today) as disclosed,
                                    count(*) filter (
                                        where due < coalesce(done_on, :today)) as late
                                from disclosure_duty
                                where not dropped
                                  and (cast(:year as int) is null or year = :year)
                                  and (cast(:department as text) is null
                                      or department = :department)
                                  and (cast(:region as text) is null or region = :region)
                                  and region || year || department > :after
                                group by region, year, department
                                order by region, year, department limit :limit
                                """)
                        .param("today", CityTime.today(clock))
                        .param("year", query.year())
                        .param("department", query.department())
                        .param("region", query.region())
                        .param("after", query.after() == null ? "" : query.after())
                        .param("limit", limit + 1)
                        .query(CompletenessController::row)
                        .list();
        return Page.of(found, limit, Completeness::key);
    }

    private static Completeness row(ResultSet row, int number) throws SQLException {
        return new Completeness(
                row.getString("region"),
                row.getInt("year"),
                row.getString("department"),
                row.getInt("funds"),
                row.getInt("owed"),
                row.getInt("disclosed"),
                row.getInt("late"));
    }

    @GetMapping("/funds/{code}/duties")
    @OpenToAll
    @Operation(summary = "一项专项资金应当公开的信息及其期限")
    List<DisclosureDuty> duties(@PathVariable @Pattern(regexp = "[1-9]\\d{13}") String code) {
        var owed = rows.of(code);
        if (owed.isEmpty()) {
            throw NotFound.of("fund", code);
        }
        return owed;
    }
}
