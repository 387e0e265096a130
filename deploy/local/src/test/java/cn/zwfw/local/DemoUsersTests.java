package cn.zwfw.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DemoUsersTests {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {
        1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
    };

    private final List<Organ> organs = Table.organs();
    private final DemoUsers users = new DemoUsers(organs);

    @Test
    void everyCreditCodeHasARightCheckDigit() {
        assertThat(checkDigit("11450721MB1558081")).as("a published code").isEqualTo('1');
        assertThat(organs)
                .allSatisfy(organ ->
                        assertThat(organ.creditCode())
                                .hasSize(18)
                                .startsWith("11" + organ.region())
                                .endsWith(String.valueOf(checkDigit(organ.creditCode()))));
    }

    @Test
    void noTwoOrgansShareACreditCode() {
        assertThat(organs).extracting(Organ::creditCode).doesNotHaveDuplicates();
    }

    @Test
    void everyRegionHasTwentyDepartmentsAndEightOffices() {
        assertThat(Table.regions())
                .hasSize(12)
                .allSatisfy(region ->
                        assertThat(organs)
                                .filteredOn(organ -> organ.region().equals(region.code()))
                                .hasSize(28));
    }

    @Test
    void everyDutyOfAnOfficerExistsInEveryRegion() {
        List<String> duties =
                List.of(
                        "editor",
                        "secrecy-reviewer",
                        "publisher",
                        "handler",
                        "reform-office",
                        "legal-office",
                        "government",
                        "finance-bureau",
                        "poverty-office",
                        "data-bureau",
                        "service-center",
                        "inspectorate",
                        "operator");
        for (Region region : Table.regions()) {
            for (String duty : duties) {
                assertThat(users.find(duty + "." + region.code())).as(duty).isPresent();
            }
        }
    }

    @Test
    void anEditorWithoutOrganIsTheMarketRegulators() {
        assertThat(organ("editor.620102")).isEqualTo(organ("editor.620102.market-regulation"));
    }

    @Test
    void aReviewingOfficerBelongsToTheOffice() {
        Organ office =
                organs.stream()
                        .filter(o ->
                                o.region().equals("620102") && o.slug().equals("reform-office"))
                        .findFirst()
                        .orElseThrow();
        assertThat(organ("reform-office.620102")).isEqualTo(office.creditCode());
    }

    @Test
    void everyUserButAnApplicantHasAnOrgan() {
        assertThat(users.all())
                .allSatisfy(user ->
                        assertThat(user.organ() == null)
                                .isEqualTo(user.duty().equals("APPLICANT")));
    }

    private String organ(String login) {
        return Objects.requireNonNull(users.find(login).orElseThrow().organ());
    }

    /** GB 32100-2015, apart from the program that made the table. */
    private static char checkDigit(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
