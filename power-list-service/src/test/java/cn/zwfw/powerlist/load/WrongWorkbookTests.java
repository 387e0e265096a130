package cn.zwfw.powerlist.load;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is wrong is told at its sheet, row and column, all at once, and nothing is loaded. */
@ServiceTest
@Cites(
        value = {"A11", "B6"},
        rows = "P11")
class WrongWorkbookTests {

    private static final String ADD = "kind=ADD&ground=B9(8)&reason=%E7%A4%BA%E4%BE%8B";

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    private long before;

    @BeforeEach
    void count() {
        before = stored();
    }

    @AfterEach
    void nothingWasStored() {
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void everyWrongCellIsNamed() {
        var book =
                three().put("事项", 2, "事项名称", "")
                        .put("事项", 2, "权力类型", "行政许可证")
                        .put("事项", 3, "法定时限", "二十")
                        .put("事项", 3, "服务对象", "自然人、外星人")
                        .put("事项", 4, "监督方式", "长".repeat(501))
                        .put("依据", 3, "条文内容", new Book.Formula("A1"))
                        .put("责任事项", 4, "职责内容", true)
                        .put("流程", 2, "类别", "步骤");

        assertThat(wrong(book))
                .containsExactlyInAnyOrder(
                        "事项!C2 事项名称 missing-value",
                        "事项!D2 权力类型 unknown-code",
                        "事项!J3 法定时限 not-whole",
                        "事项!I3 服务对象 unknown-code",
                        "事项!N4 监督方式 too-long",
                        "依据!E3 条文内容 formula",
                        "责任事项!C4 职责内容 not-text",
                        "流程!B2 类别 unknown-code");
    }

    @Test
    void aCellIsNamedOnceAndTheOthersOfItsItemToo() {
        var book =
                three().put("事项", 2, "咨询电话", "")
                        .put("事项", 2, "基本编码", "000200003001")
                        .put("事项", 2, "承诺时限", 30);

        assertThat(wrong(book))
                .containsExactlyInAnyOrder(
                        "事项!Q2 咨询电话 missing-value",
                        "事项!G2 基本编码 invalid-value",
                        "事项!L2 承诺时限 invalid-value");
    }

    @Test
    void theSentenceSaysWhatToMend() {
        var answer = load(three().put("事项", 2, "权力类型", "行政许可证"));

        assertThat(answer.json().at("/errors/0/cell").toString())
                .isEqualTo("{\"sheet\":\"事项\",\"row\":2,\"column\":\"D\",\"heading\":\"权力类型\"}");
        assertThat(answer.json().at("/errors/0/detail").asString()).startsWith("取值必须是 行政许可、行政处罚、");
        assertThat(answer.json().has("further")).isFalse();
    }

    @Test
    void rulesBetweenCellsAndRowsAreToldWhereTheyBreak() {
        Journey.draft(port, Drafts.add("B9(8)", Drafts.item(3009, "已发布"))).toTheEnd();
        count();
        var book =
                Book.of(
                                Drafts.item(3001, "一"),
                                Drafts.item(3001, "重复"),
                                Drafts.item(Api.OTHER_ORGAN, 3003, "别的部门"),
                                Drafts.item(3009, "已有"),
                                Drafts.item(3005, "五"),
                                Drafts.item(3006, "六"))
                        .put("事项", 6, "承诺时限", 21)
                        .put("事项", 6, "监督电话", "0931-0000001")
                        .put("事项", 7, "行使主体", "11620100013900001H")
                        .put("事项", 7, "基本编码", "00AB00003006");

        assertThat(wrong(book))
                .containsExactlyInAnyOrder(
                        "事项!B3 实施编码 entry-twice",
                        "事项!E4 行使主体 content-of-other-organ",
                        "事项!A5 序号 entry-exists",
                        "事项!L6 承诺时限 invalid-value",
                        "事项!R6 监督电话 invalid-value",
                        "事项!E7 行使主体 invalid-value",
                        "事项!G7 基本编码 invalid-value");
    }

    @Test
    void anAdditionTakesNoCodeAndAnAmendmentNeedsTheRightOne() {
        Journey.draft(port, Drafts.add("B9(8)", Drafts.item(3011, "甲"), Drafts.item(3012, "乙")))
                .toTheEnd();
        count();
        var book = Book.of(Drafts.item(3011, "甲"), Drafts.item(3012, "乙"), Drafts.item(3013, "丙"));
        book.put("事项", 2, "实施编码", Drafts.code(3012)).put("事项", 4, "实施编码", Drafts.code(3013));

        assertThat(wrong(book))
                .containsExactly(
                        "事项!B2 实施编码 code-not-taken",
                        "事项!B4 实施编码 code-not-taken",
                        "事项!A3 序号 entry-exists");
        var amend = ADD.replace("ADD", "AMEND").replace("B9(8)", "B10(2)");
        assertThat(Book.wrong(editor().load(amend, book.bytes())))
                .containsExactlyInAnyOrder(
                        "事项!B2 实施编码 code-mismatch",
                        "事项!B3 实施编码 code-missing",
                        "事项!B4 实施编码 entry-unknown");
    }

    @Test
    void aFlowIsToldAtItsRows() {
        var item = Drafts.item(3021, "流程");
        assertThat(flow(item, 3, "所在分支", "accept/分支1"))
                .containsExactly("流程!D3 所在分支 flow-branch-unknown");
        assertThat(flow(item, 3, "所在分支", "上面")).containsExactly("流程!D3 所在分支 flow-branch-form");
        assertThat(flow(item, 3, "分支条件", "若是"))
                .containsExactly("流程!E3 分支条件 flow-condition-misplaced");
        assertThat(flow(item, 3, "编号", "accept")).containsExactly("流程!C3 编号 invalid-value");
        assertThat(flow(item, 3, "编号", "受理2")).containsExactly("流程!C3 编号 invalid-value");
        assertThat(flow(item, 3, "环节名称", "")).containsExactly("流程!F3 环节名称 missing-value");
        assertThat(flow(item, 3, "工作日数", 400)).containsExactly("流程!I3 工作日数 invalid-value");
        assertThat(flow(item, 3, "类别", "并联"))
                .containsExactly(
                        "流程!F3 环节名称 flow-not-of-block",
                        "流程!G3 承办机构 flow-not-of-block",
                        "流程!H3 办理职责 flow-not-of-block",
                        "流程!I3 工作日数 flow-not-of-block",
                        "流程!J3 办理结果 flow-not-of-block",
                        "流程!K3 对外公开 flow-not-of-block");
        assertThat(wrong(Book.of(item).remove("流程", 4).remove("流程", 3).remove("流程", 2)))
                .containsExactly("事项!A2 序号 invalid-value");
    }

    @Test
    void aBranchIsToldAtItsRows() {
        var parallel =
                """
                {"kind": "parallel", "id": "p", "branches": [
                   {"nodes": [STEP]}, {"nodes": [{"kind": "step", "id": "b", "name": "乙",
                    "office": "处", "duty": "HANDLER", "days": 1, "result": "", "external": true}]}]},
                {"kind": "choice", "id": "c", "branches": [{"when": "若是", "nodes": [
                   {"kind": "step", "id": "d", "name": "丁", "office": "处", "duty": "HANDLER",
                    "days": 1, "result": "", "external": true}]}], "otherwise": []},
                """
                        .replace(
                                "STEP",
                                "{\"kind\": \"step\", \"id\": \"a\", \"name\": \"甲\", \"office\": \"处\","
                                        + " \"duty\": \"HANDLER\", \"days\": 1, \"result\": \"\","
                                        + " \"external\": true}");
        var item = Drafts.item(3031, "分支").replace("\"nodes\": [\n", "\"nodes\": [\n" + parallel);

        assertThat(flow(item, 4, "所在分支", "p/否则"))
                .containsExactly("流程!D4 所在分支 flow-branch-otherwise");
        assertThat(flow(item, 4, "所在分支", "p/分支3")).containsExactly("流程!D4 所在分支 flow-branch-gap");
        assertThat(flow(item, 4, "所在分支", "p/分支1")).containsExactly("流程!A2 序号 invalid-value");
        assertThat(flow(item, 4, "分支条件", "若是"))
                .containsExactly("流程!E4 分支条件 flow-condition-misplaced");
        assertThat(flow(item, 6, "分支条件", "")).containsExactly("流程!E6 分支条件 invalid-value");
    }

    @Test
    void sheetsThatAreMissingAreNamed() {
        assertThat(wrong(three().without("责任事项").without("流程")))
                .containsExactly("责任事项  missing-sheet", "流程  missing-sheet");
    }

    @Test
    void ofVeryManyWrongCellsAThousandAreNamedAndTheOthersCounted() {
        var book = Book.of(items(150));
        for (int row = 2; row <= 151; row++) {
            for (var title :
                    List.of("承办机构", "监督方式", "办公地址", "办公时间", "办事指南", "咨询电话", "监督电话", "事项名称")) {
                book.put("事项", row, title, "");
            }
        }

        var answer = load(book);

        assertThat(answer.json().path("errors")).hasSize(1_000);
        // a cell can break more than one rule
        var further = answer.json().path("further").asInt();
        assertThat(further).isGreaterThanOrEqualTo(200);
        assertThat(answer.text("detail")).contains("1,000").contains(String.valueOf(further));
    }

    private static Book three() {
        return Book.of(items(3));
    }

    private static String[] items(int count) {
        return IntStream.range(3101, 3101 + count)
                .mapToObj(n -> Drafts.item(n, "事项" + n))
                .toArray(String[]::new);
    }

    private List<String> flow(String item, int row, String title, Object value) {
        return wrong(Book.of(item).put("流程", row, title, value));
    }

    private List<String> wrong(Book book) {
        return Book.wrong(load(book));
    }

    private Answer load(Book book) {
        var answer = editor().load(ADD, book.bytes());
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("invalid-input");
        return answer;
    }

    private Api editor() {
        return Api.officer(port, Duty.EDITOR);
    }

    private long stored() {
        return database.sql(
                        "select (select count(*) from change_request)"
                                + " + (select count(*) from change_entry)"
                                + " + (select count(*) from idempotency_key)")
                .query(Long.class)
                .single();
    }
}
