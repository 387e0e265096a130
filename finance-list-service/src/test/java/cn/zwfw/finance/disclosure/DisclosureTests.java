package cn.zwfw.finance.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.finance.Api;
import cn.zwfw.finance.Reviews;
import cn.zwfw.finance.ServiceTest;
import cn.zwfw.finance.fund.FundDrafts;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two owners of one fund: neither writes what is the other's, and the sums stay true. */
@ServiceTest
@Cites(value = "A13(2)", rows = "F1")
class DisclosureTests {

    @LocalServerPort int port;

    private Reviews bureau;
    private Reviews department;

    @BeforeEach
    void twoOwners() {
        bureau = Reviews.ofBureau(port);
        department = Reviews.ofDepartment(port);
    }

    @Test
    void theDepartmentDisclosesAndEverybodyReadsBoth() {
        var code = listed(1, "100.00");

        department.publishes(FundDrafts.disclose(FundDrafts.disclosure(code, "0.10", "0.20")));

        var read = Api.nobody(port).get("/public/funds/" + code).json();
        assertThat(read.at("/fund/content/budget").asString()).isEqualTo("100.00");
        assertThat(read.at("/disclosure/content/evaluations/0/score").asString()).isEqualTo("92.5");
        assertThat(read.path("allocated").asString()).isEqualTo("0.30");
        assertThat(read.path("remaining").asString()).isEqualTo("99.70");
        department.publishes(FundDrafts.amend(code, FundDrafts.disclosure(code, "50.00")));
        assertThat(
                        Api.nobody(port)
                                .get("/public/funds/" + code + "/disclosure-revisions")
                                .json()
                                .path("items"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "year",
                "name",
                "department",
                "nature",
                "ground",
                "period",
                "target",
                "budget",
                "currentBudget"
            })
    void theDepartmentWritesNoFieldOfTheBureaus(String field) {
        var code = listed(2, "100.00");
        var whole = Api.JSON.readTree(FundDrafts.fund(code, "100.00", "100.00"));
        var mixed =
                FundDrafts.disclosure(code)
                        .replaceFirst("\\{", "{\"" + field + "\": " + whole.path(field) + ", ");

        var inItsOwn = drafts(Duty.EDITOR, Api.DEPARTMENT, FundDrafts.disclose(mixed));
        var inTheBureaus =
                drafts(
                        Duty.EDITOR,
                        Api.DEPARTMENT,
                        FundDrafts.adjust(code, FundDrafts.fund(code, "100.00", "90.00")));

        assertThat(inItsOwn.json().at("/errors/0/code").asString()).isEqualTo("unknown-field");
        assertThat(inItsOwn.json().at("/errors/0/pointer").asString()).endsWith("/" + field);
        assertThat(inTheBureaus.json().path("errors").findValuesAsString("code"))
                .contains("content-of-other-organ", "entry-of-other-organ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"measures", "allocations", "evaluations"})
    void theBureauWritesNoFieldOfTheDepartments(String field) {
        var code = listed(3, "100.00");
        var disclosed = FundDrafts.disclosure(code, "1.00");
        var mixed =
                FundDrafts.fund(code, "100.00", "100.00")
                        .replaceFirst(
                                "\\{",
                                "{\""
                                        + field
                                        + "\": "
                                        + Api.JSON.readTree(disclosed).path(field)
                                        + ", ");

        var inItsOwn = drafts(Duty.EDITOR, Api.BUREAU, FundDrafts.adjust(code, mixed));
        var inTheDepartments = drafts(Duty.EDITOR, Api.BUREAU, FundDrafts.disclose(disclosed));
        var asItsOwn =
                drafts(
                        Duty.EDITOR,
                        Api.BUREAU,
                        FundDrafts.disclose(disclosed.replace(Api.DEPARTMENT, Api.BUREAU)));

        assertThat(inItsOwn.json().at("/errors/0/code").asString()).isEqualTo("unknown-field");
        assertThat(inItsOwn.json().at("/errors/0/pointer").asString()).endsWith("/" + field);
        assertThat(inTheDepartments.json().at("/errors/0/code").asString())
                .isEqualTo("content-of-other-organ");
        assertThat(asItsOwn.json().at("/errors/0/code").asString())
                .isEqualTo("fund-of-other-department");
    }

    @Test
    void moreThanThereIsIsNotAllocated() {
        var code = listed(4, "100.00");

        var refused =
                drafts(
                        Duty.EDITOR,
                        Api.DEPARTMENT,
                        FundDrafts.disclose(FundDrafts.disclosure(code, "99.99", "0.02")));

        assertThat(refused.json().at("/errors/0/code").asString())
                .isEqualTo("allocations-exceed-budget");
        assertThat(refused.json().at("/errors/0/pointer").asString()).endsWith("/allocations");
        department.publishes(FundDrafts.disclose(FundDrafts.disclosure(code, "99.99", "0.01")));
    }

    @Test
    void theBudgetIsNotAdjustedBelowWhatIsAllocatedNorTheDepartmentChanged() {
        var code = listed(5, "100.00");
        department.publishes(FundDrafts.disclose(FundDrafts.disclosure(code, "60.00")));

        var below =
                drafts(
                        Duty.EDITOR,
                        Api.BUREAU,
                        FundDrafts.adjust(code, FundDrafts.fund(code, "100.00", "59.99")));
        var taken =
                drafts(
                        Duty.EDITOR,
                        Api.BUREAU,
                        FundDrafts.adjust(code, FundDrafts.fund(code, "100.00", "60.00"))
                                .replace(Api.DEPARTMENT, Api.OTHER_DEPARTMENT));

        assertThat(below.json().at("/errors/0/code").asString())
                .isEqualTo("budget-below-allocations");
        assertThat(taken.json().at("/errors/0/code").asString()).isEqualTo("fund-department-fixed");
        bureau.publishes(FundDrafts.adjust(code, FundDrafts.fund(code, "100.00", "60.00")));
    }

    @Test
    void whatWasSoundWhenItWasDraftedIsHeldAgainstWhatStandsWhenItIsPublished() {
        var code = listed(6, "100.00");
        var signed =
                department.upToTheLast(FundDrafts.disclose(FundDrafts.disclosure(code, "80.00")));
        bureau.publishes(FundDrafts.adjust(code, FundDrafts.fund(code, "100.00", "70.00")));

        var refused = department.decides(signed, Duty.FINANCE_BUREAU);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("allocations-exceed-budget");
        assertThat(Api.nobody(port).get("/public/funds/" + code).json().has("disclosure"))
                .isFalse();
    }

    @Test
    void nothingIsDisclosedOfWhatIsNotListed() {
        listed(7, "1.00");

        var refused =
                drafts(
                        Duty.EDITOR,
                        Api.DEPARTMENT,
                        FundDrafts.disclose(FundDrafts.disclosure(FundDrafts.code(9999))));

        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("fund-unknown");
    }

    @Test
    void ofACancelledFundNoMoreIsAllocatedButTheEvaluationIsDisclosed() {
        var code = listed(8, "100.00");
        department.publishes(FundDrafts.disclose(FundDrafts.disclosure(code, "30.00")));
        bureau.publishes(FundDrafts.cancel(code));

        var more =
                drafts(
                        Duty.EDITOR,
                        Api.DEPARTMENT,
                        FundDrafts.amend(code, FundDrafts.disclosure(code, "30.00", "0.01")));

        assertThat(more.json().at("/errors/0/code").asString())
                .isEqualTo("allocations-exceed-budget");
        department.publishes(
                FundDrafts.amend(
                        code, FundDrafts.disclosure(code, "30.00").replace("92.5", "61.0")));
    }

    private String listed(int n, String budget) {
        var code = FundDrafts.code(n);
        if (Api.nobody(port).get("/public/funds/" + code).status() == 404) {
            bureau.publishes(FundDrafts.add(FundDrafts.fund(code, budget, budget)));
        }
        return code;
    }

    private Answer drafts(Duty duty, String organ, String draft) {
        return Api.officer(port, duty, organ).post("/change-requests", draft);
    }
}
