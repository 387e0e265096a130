package cn.zwfw.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.local.Region;
import cn.zwfw.local.Table;
import cn.zwfw.local.sample.review.Department;
import cn.zwfw.local.sample.review.Review;
import cn.zwfw.powerlist.item.PowerItem;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.validation.beanvalidation.SpringConstraintValidatorFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a reader who corrects the tables could break, and what the power list would refuse. */
class SampleDataTests {

    /** As strict as the service. */
    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();

    /** Like the service's, which has Spring make its constraints. */
    private final Validator validator =
            Validation.byDefaultProvider()
                    .configure()
                    .constraintValidatorFactory(
                            new SpringConstraintValidatorFactory(new DefaultListableBeanFactory()))
                    .buildValidatorFactory()
                    .getValidator();

    private final Library library = new Library(json);
    private final List<Department> departments = Library.departments();
    private final List<PowerItem> published =
            departments.stream()
                    .flatMap(department ->
                            library.powersOf(department).stream()
                                    .map(power -> library.item(power, department)))
                    .map(this::asTheServiceReadsIt)
                    .toList();

    @Test
    void threeHundredItemsOverAllTenTypes() {
        assertThat(published).hasSizeGreaterThanOrEqualTo(300);
        assertThat(published.stream().map(item -> item.type().code()).distinct().sorted())
                .containsExactly("01", "02", "03", "04", "05", "06", "07", "08", "09", "10");
    }

    @Test
    void everyRegionHasTwentyOrgansThatKeepListsAndTenItems() {
        for (Region region : Table.regions()) {
            var here =
                    departments.stream()
                            .filter(department -> department.region().equals(region))
                            .filter(library::keepsList)
                            .toList();
            assertThat(here).hasSizeGreaterThanOrEqualTo(20);
            assertThat(here.stream().mapToInt(each -> library.powersOf(each).size()).sum())
                    .as(region.name())
                    .isGreaterThanOrEqualTo(10);
        }
    }

    @Test
    void noTwoItemsShareACode() {
        assertThat(published).extracting(PowerItem::code).doesNotHaveDuplicates();
    }

    @Test
    void noTwoPowersShareANameOrABasicCode() {
        assertThat(library.powers()).extracting(Power::name).doesNotHaveDuplicates();
        assertThat(library.powers()).extracting(Power::code).doesNotHaveDuplicates();
    }

    @Test
    void noTwoOrgansShareATelephone() {
        assertThat(
                        departments.stream()
                                .flatMap(each ->
                                        Stream.of(each.telephone(), each.supervisionTelephone())))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("0931-000\\d{4}"));
    }

    @Test
    void thePowerListAcceptsEveryItem() {
        assertThat(published)
                .allSatisfy(item -> assertThat(validator.validate(item)).as(item.name()).isEmpty());
    }

    @Test
    void nobodyPromisesMoreTimeThanTheLawGives() {
        assertThat(library.powers())
                .allSatisfy(power ->
                        assertThat(isWithin(power.promised(), power.statutory()))
                                .as(power.name())
                                .isTrue());
    }

    @Test
    void noFlowTakesLongerThanIsPromised() {
        assertThat(library.powers())
                .allSatisfy(power ->
                        assertThat(item(power).flow().longestDays())
                                .as(power.name())
                                .isLessThanOrEqualTo(power.promised().workingDays()));
    }

    @Test
    void penaltiesAreDecidedWithinNinetyDays() {
        assertThat(library.powers())
                .filteredOn(power -> power.type().equals("02"))
                .extracting(Power::statutory)
                .containsOnly(Limit.of("90日"));
    }

    @Test
    void everyItemSaysThatItIsASample() {
        assertThat(published)
                .allSatisfy(item -> {
                    assertThat(item.information().guide()).startsWith(Library.SAMPLE);
                    assertThat(item.information().address()).startsWith("示例");
                    assertThat(item.information().hours()).contains("示例");
                });
        assertThat(departments)
                .allSatisfy(department -> {
                    assertThat(department.name()).endsWith("(示例)");
                    assertThat(department.leader()).contains("示例");
                    assertThat(department.editor()).contains("示例");
                    assertThat(department.meeting()).contains("示例");
                });
    }

    @Test
    void nothingInTheTablesIsUnused() {
        var powers = library.powers();
        assertThat(first("articles", 2)).isEqualTo(all(powers.stream().map(Power::bases)));
        assertThat(first("laws", 1))
                .isEqualTo(
                        Table.rows("/sample/articles.csv").stream()
                                .map(cells -> cells[0])
                                .collect(Collectors.toSet()));
        assertThat(new Shapes(json).names())
                .isEqualTo(powers.stream().map(Power::flow).collect(Collectors.toSet()));
        assertThat(powers).extracting(Power::name).containsAll(first("fees", 1));
    }

    @Test
    void everyPowerThatIsNotListedIsProposed() {
        var brought = all(library.proposals().stream().map(Proposal::bring));

        assertThat(library.powers())
                .filteredOn(power -> power.regions().isEmpty())
                .isNotEmpty()
                .allSatisfy(power -> assertThat(brought).contains(power.name()));
    }

    @Test
    void everyProposalIsADraftOfItsDepartment() {
        var drafts =
                departments.stream()
                        .flatMap(department ->
                                library.proposalsOf(department).stream()
                                        .map(proposal -> Change.of(proposal, library, department)))
                        .toList();

        assertThat(drafts).hasSameSizeAs(library.proposals());
        assertThat(drafts)
                .allSatisfy(draft -> {
                    assertThat(draft.entries()).isNotEmpty();
                    assertThat(draft.stop())
                            .isIn(Stream.concat(Stream.of(""), Review.WAY.stream()).toList());
                });
    }

    private static boolean isWithin(Limit promised, Limit statutory) {
        return promised.length() == 0
                || (promised.unit() == statutory.unit() && promised.length() <= statutory.length());
    }

    /** The power as the city's organ would list it. */
    private PowerItem item(Power power) {
        var department =
                departments.stream()
                        .filter(each -> each.slug().equals(power.organ()))
                        .findFirst()
                        .orElseThrow();
        return asTheServiceReadsIt(library.item(power, department));
    }

    private PowerItem asTheServiceReadsIt(Item item) {
        return json.readValue(json.writeValueAsString(item), PowerItem.class);
    }

    private static Set<String> all(Stream<List<String>> lists) {
        return lists.flatMap(List::stream).collect(Collectors.toSet());
    }

    /** The first cells of each line of a table, put together. */
    private static Set<String> first(String table, int cells) {
        return Table.rows("/sample/" + table + ".csv").stream()
                .map(row -> String.join("", List.of(row).subList(0, cells)))
                .collect(Collectors.toSet());
    }
}
