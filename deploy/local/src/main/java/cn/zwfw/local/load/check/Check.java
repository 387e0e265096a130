package cn.zwfw.local.load.check;

import cn.zwfw.local.load.Write;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code check LEDGER ADDRESS PASSWORD-FILE [BROKERS]}: whether every acknowledged write is kept,
 * none twice, every consumer holds what the owner holds, every topic tells last what the owner
 * holds, and nothing was parked but poison. To be asked when nothing is under way any more. Ends
 * with 0 when all is as it must be, with 1 when it is not.
 */
final class Check {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, String> DATABASES =
            Map.of(
                    "power-list", "power_list",
                    "finance-list", "finance_list",
                    "approval", "approval",
                    "convenience", "convenience");

    private static final Map<String, String> KEPT =
            Map.of(
                    "change-request", "select id::text, version, state from change_request",
                    "case", "select number, version, state from case_file",
                    "application", "select id::text, version, '' from application",
                    "inquiry", "select number, version, state from inquiry");

    private static final List<String> CONSUMERS =
            List.of("power_list", "finance_list", "approval", "convenience", "supervision");

    private static final String REVISIONS =
            "select code, max(number), '' from revision where list = ? group by code";
    // supervision has names of its own for topics
    private static final String TOLD = "select key, version, '' from ledger_entry where topic = ?";
    private static final String TOLD_STATE =
            "select key, version, data ->> 'state' from ledger_entry where topic = ?";

    private final Databases databases;

    Check(Databases databases) {
        this.databases = databases;
    }

    static void main(String[] arguments) throws IOException, SQLException {
        if (arguments.length != 3 && arguments.length != 4) {
            System.err.println(
                    "usage: check LEDGER jdbc:postgresql://HOST:PORT/ PASSWORD-FILE [BROKERS]");
            System.exit(2);
        }
        var password = Files.readString(Path.of(arguments[2])).strip();
        var check = new Check(new Databases(arguments[1], password));
        var found = new TreeMap<String, List<String>>();
        found.put("writesLost", check.lost(read(Path.of(arguments[0]))));
        found.put("writesDoubled", check.doubled());
        found.putAll(check.copies());
        found.put("parked", check.parked());
        if (arguments.length == 4) {
            found.putAll(check.topics(new Told(arguments[3])));
        }
        System.out.println(JSON.writeValueAsString(found));
        System.exit(found.values().stream().allMatch(List::isEmpty) ? 0 : 1);
    }

    private static List<Write> read(Path ledger) throws IOException {
        return Files.readAllLines(ledger).stream()
                .map(line -> JSON.readValue(line, Write.class))
                .toList();
    }

    /** The acknowledged writes that their owner does not keep, or only in an older version. */
    List<String> lost(List<Write> writes) throws SQLException {
        var kept = new TreeMap<String, Map<String, Long>>();
        var lost = new ArrayList<String>();
        for (var write : writes) {
            var place = write.service() + " " + write.what();
            if (!kept.containsKey(place)) {
                kept.put(place, versions(write));
            }
            var version = kept.get(place).getOrDefault(write.id(), 0L);
            if (version < write.version()) {
                lost.add(place + " " + write.id() + " " + write.version());
            }
        }
        return lost;
    }

    private Map<String, Long> versions(Write write) throws SQLException {
        var database = DATABASES.getOrDefault(write.service(), write.service());
        var versions = new TreeMap<String, Long>();
        var query = KEPT.getOrDefault(write.what(), "");
        for (var thing : databases.things(database, query)) {
            versions.put(thing.key(), thing.version());
        }
        return versions;
    }

    /** Applications for one power that became several cases; codes that were added twice. */
    List<String> doubled() throws SQLException {
        var doubled = new ArrayList<String>();
        var cases =
                """
                select application::text || ' ' || item_code, count(*), '' from case_file
                group by application, item_code having count(*) > 1
                """;
        for (var thing : databases.things("approval", cases)) {
            doubled.add("case of " + thing.key());
        }
        var added =
                """
                select r.list || ' ' || e.code, count(*), ''
                from change_request r join change_entry e on e.request_id = r.id
                where r.kind = 'ADD' and r.state = 'EFFECTIVE'
                group by r.list, e.code having count(*) > 1
                """;
        for (var database : List.of("power_list", "finance_list")) {
            for (var thing : databases.things(database, added)) {
                doubled.add("added twice: " + thing.key());
            }
        }
        return doubled;
    }

    /** What each consumer lacks, and what it has too much of. */
    Map<String, List<String>> copies() throws SQLException {
        var found = new TreeMap<String, List<String>>();
        var items = databases.things("power_list", REVISIONS, "power-items");
        add(
                found,
                "approval: power-list.item",
                items,
                databases.things("approval", "select code, number, '' from listed_item"));
        add(found, "supervision: power-list.item", items, told(TOLD, "POWER_ITEM"));
        var funds = databases.things("finance_list", REVISIONS, "special-funds");
        add(found, "supervision: finance-list.fund", funds, told(TOLD, "FUND"));
        var inquiries = databases.things("convenience", KEPT.getOrDefault("inquiry", ""));
        add(found, "supervision: convenience.inquiry", inquiries, told(TOLD_STATE, "INQUIRY"));
        var cases = databases.things("approval", KEPT.getOrDefault("case", ""));
        // those that districts reported have a slash in their number
        var city = " and key not like '%/%'";
        add(found, "supervision: approval.case", cases, told(TOLD_STATE + city, "CASE"));
        return found;
    }

    /** What each topic lacks, and what it tells that its owner has not. */
    Map<String, List<String>> topics(Told told) throws SQLException {
        var found = new TreeMap<String, List<String>>();
        var items = databases.things("power_list", REVISIONS, "power-items");
        var item = "power-list.item";
        add(found, "topic " + item, items, told.newest(item, "number", null));
        var funds = databases.things("finance_list", REVISIONS, "special-funds");
        var fund = "finance-list.fund";
        add(found, "topic " + fund, funds, told.newest(fund, "number", null));
        var inquiries = databases.things("convenience", KEPT.getOrDefault("inquiry", ""));
        var inquiry = "convenience.inquiry";
        add(found, "topic " + inquiry, inquiries, told.newest(inquiry, "version", "state"));
        var cases = databases.things("approval", KEPT.getOrDefault("case", ""));
        var file = "approval.case";
        add(found, "topic " + file, cases, told.newest(file, "version", "state"));
        return found;
    }

    /** Messages that somebody could not take in, but for those that were sent to do harm. */
    List<String> parked() throws SQLException {
        var parked = new ArrayList<String>();
        var others =
                """
                select consumer || ' ' || topic || ' ' || partition_no, record_offset, '' from parked_message
                where replayed_at is null and (record_key is null or substr(record_key, 1, 7) <> 'poison-'::bytea)
                """;
        for (var database : CONSUMERS) {
            for (var thing : databases.things(database, others)) {
                parked.add(thing.key() + " " + thing.version());
            }
        }
        return parked;
    }

    private List<Thing> told(String query, String topic) throws SQLException {
        return databases.things("supervision", query, topic);
    }

    private static void add(
            Map<String, List<String>> found,
            String what,
            Collection<Thing> owner,
            Collection<Thing> consumer) {
        var copies = Copies.compare(owner, consumer);
        found.put(what + " lost", copies.lost());
        found.put(what + " doubled", copies.doubled());
    }
}
