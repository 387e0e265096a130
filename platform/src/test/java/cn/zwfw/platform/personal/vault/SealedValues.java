package cn.zwfw.platform.personal.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks through the whole database of a service that has been used: no value is sealed that no
 * {@link SealedStore} says, for it would be lost with its key, and the register says the same.
 */
public final class SealedValues {

    private static final Path REGISTER = Path.of("../docs/personal-data.md");

    private final String service;
    private final JdbcClient database;
    private final Vault vault;
    private final List<SealedColumn> declared;

    private SealedValues(ApplicationContext service) {
        this.service =
                service.getEnvironment()
                        .getRequiredProperty("spring.application.name")
                        .replace("-service", "");
        this.database = service.getBean(JdbcClient.class);
        this.vault = service.getBean(Vault.class);
        this.declared =
                service.getBeanProvider(SealedStore.class)
                        .orderedStream()
                        .flatMap(store -> store.sealedColumns().stream())
                        .toList();
    }

    /**
     * Fails unless exactly the declared columns hold sealed values, and all of them open.
     *
     * @param empty columns in which nothing is left, {@code table.column}
     */
    public static void areWhereTheyAreSaidToBe(ApplicationContext service, String... empty) {
        new SealedValues(service).check(List.of(empty));
    }

    private void check(List<String> empty) {
        var said = new TreeSet<>(declared.stream().map(SealedColumn::toString).toList());
        assertThat(registered())
                .as("sealed columns in %s", REGISTER)
                .containsExactlyElementsOf(said);
        said.removeAll(empty);

        assertThat(found()).as("columns that hold sealed values").containsExactlyElementsOf(said);
        declared.forEach(this::opens);
    }

    /** As the register says it of this service: {@code | service | `table.column` | … sealed}. */
    private List<String> registered() {
        var row = Pattern.compile("\\| %s \\| `(\\S+)` \\|.*\\| sealed \\|.*".formatted(service));
        try {
            return Files.readAllLines(REGISTER).stream()
                    .map(row::matcher)
                    .filter(Matcher::matches)
                    .map(found -> found.group(1))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> found() {
        return database
                .sql(
                        """
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and udt_name = 'bytea' order by 1
                        """)
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .filter(this::holdsSealed)
                .sorted()
                .toList();
    }

    private boolean holdsSealed(String column) {
        var names = column.split("\\.", 2);
        return database.sql(
                        """
                        select exists (select from "%s" where substr("%s", 1, length(:h)) = :h)
                        """
                                .formatted(names[0], names[1]))
                .param("h", vault.currentHeader())
                .query(Boolean.class)
                .single();
    }

    private void opens(SealedColumn column) {
        var parts = column.key().size();
        database.sql(
                        "select %s, %s from %s where %2$s is not null"
                                .formatted(
                                        String.join(", ", column.key()),
                                        column.column(),
                                        column.table()))
                .query(row -> {
                    var key = new ArrayList<Object>();
                    for (int part = 1; part <= parts; part++) {
                        key.add(Objects.requireNonNull(row.getObject(part)));
                    }
                    var sealed = Objects.requireNonNull(row.getBytes(parts + 1));
                    assertThat(vault.open(sealed, column.context().apply(key)))
                            .as(column.toString())
                            .isNotNull();
                });
    }
}
