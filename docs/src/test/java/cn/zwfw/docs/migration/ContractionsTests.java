package cn.zwfw.docs.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractionsTests {

    private static final Contractions CONTRACTIONS = new Contractions(Set.of("new_table"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table guide",
                "DROP TABLE IF EXISTS guide CASCADE",
                "drop view breach",
                "drop function sealed()",
                "alter table guide drop column words",
                "alter table guide\n  drop\n  words",
                "alter table guide add note text, drop if exists words",
                "alter table guide rename to guides",
                "alter table guide rename column words to terms",
                "alter table guide rename words to terms",
                "alter view breach rename to breaches",
                "alter table guide alter column code type bigint",
                "alter table guide alter code set data type bigint",
                "alter type standing rename value 'A' to 'B'",
                "alter table guide alter words set not null",
                "alter table guide alter column words drop default",
                "alter table guide add note text not null",
                "alter table guide add column if not exists note text check (note in ('a', 'b')) not null",
                "alter table guide add constraint guide_words check (words <> '')",
                "alter table guide add unique (code)",
                "alter table guide add foreign key (organ) references organ",
                "create unique index guide_code on guide (code)",
                "alter table guide set schema old",
                "do $$ begin execute 'drop table guide'; end $$",
                "revoke update on guide from public",
                "create table other (id int); drop table guide"
            })
    void findsWhatTheVersionBeforeCannotLiveWith(String sql) {
        assertThat(CONTRACTIONS.in(sql)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table guide (id int primary key, code text not null unique)",
                "alter table guide add note text",
                "alter table guide add column note text not null default ''",
                "alter table guide add twice int not null generated always as (code * 2) stored",
                "alter table guide alter words set default '', alter words set not null",
                "alter table guide alter words drop not null",
                "alter table guide drop constraint guide_words",
                "create index guide_code on guide (code)",
                "create unique index new_code on new_table (code)",
                "alter table new_table drop column words, add note text not null",
                "drop table new_table",
                "drop index guide_code",
                "-- drop table guide;\ncreate index guide_code on guide (code)",
                "/* drop table guide; */ create index guide_code on guide (code)",
                "insert into note values ('it''s; drop table guide;')",
                "create function f() returns trigger as $body$ begin drop table guide; end $body$ language plpgsql",
                "alter type standing add value 'C'"
            })
    void leavesWhatOnlyAdds(String sql) {
        assertThat(CONTRACTIONS.in(sql)).isEmpty();
    }

    @Test
    void namesWhatItFinds() {
        assertThat(
                        CONTRACTIONS.in(
                                """
                                -- words go
                                ALTER TABLE guide ADD note text,
                                    DROP COLUMN words;
                                """))
                .containsExactly("alter table guide drop column words");
    }

    @Test
    void knowsTheTablesThatAreNew() {
        assertThat(
                        Contractions.tables(
                                Stream.of(
                                        "create table a (x int);\n-- create table c ();\n",
                                        "create unlogged table if not exists b (y int)")))
                .containsExactlyInAnyOrder("a", "b");
    }
}
