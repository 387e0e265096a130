package cn.zwfw.approval.casefile;

import cn.zwfw.approval.cases.Acceptance;
import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.Clocks;
import cn.zwfw.approval.cases.Verdict;
import cn.zwfw.approval.life.Act;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.approval.run.Run;
import cn.zwfw.approval.run.Task;
import cn.zwfw.platform.clock.Ledger;
import cn.zwfw.platform.clock.Mark;
import cn.zwfw.platform.clock.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case as rows. A task has a row once it is not what the flow begins with; marks are added. */
@Component
class CaseRows implements RowMapper<Case> {

    private final PinnedItems items;
    private final JsonMapper json;

    CaseRows(PinnedItems items, JsonMapper json) {
        this.items = items;
        this.json = json;
    }

    @Override
    public Case mapRow(ResultSet row, int index) throws SQLException {
        var item = items.of(row.getString("item_code"), row.getInt("item_revision"));
        var accepted = row.getObject("accepted_on", LocalDate.class);
        var verdict = row.getString("verdict");
        return new Case(
                row.getString("number"),
                row.getInt("version"),
                Objects.requireNonNull(row.getObject("application", UUID.class)),
                row.getString("applicant"),
                item,
                CaseState.valueOf(row.getString("state")),
                Act.valueOf(row.getString("act")),
                Objects.requireNonNull(row.getTimestamp("received_at")).toInstant(),
                accepted == null ? null : new Acceptance(accepted, row.getBoolean("deemed")),
                row.getBoolean("supplemented"),
                verdict == null ? null : Verdict.valueOf(verdict),
                run(Run.waiting(item.flow()), row.getString("tasks")),
                clocks(Objects.requireNonNull(row.getString("marks"))));
    }

    /** What changed of the tasks, as rows. */
    String tasks(Run before, Run after) {
        return json.writeValueAsString(
                after.tasks().values().stream()
                        .filter(task -> !task.equals(before.tasks().get(task.node())))
                        .map(TaskRow::of)
                        .toList());
    }

    /** The marks that were added, as rows. */
    String marks(Clocks before, Clocks after) {
        var added = new ArrayList<MarkRow>();
        for (int ledger = 0; ledger < after.ledgers().size(); ledger++) {
            var term = after.ledgers().get(ledger).term().name();
            var marks = after.ledgers().get(ledger).marks();
            var known =
                    ledger < before.ledgers().size()
                            ? before.ledgers().get(ledger).marks().size()
                            : 0;
            for (int seq = known; seq < marks.size(); seq++) {
                added.add(new MarkRow(ledger, seq, term, marks.get(seq)));
            }
        }
        return json.writeValueAsString(added);
    }

    private Run run(Run waiting, @Nullable String tasks) {
        if (tasks == null) {
            return waiting;
        }
        var known = new LinkedHashMap<>(waiting.tasks());
        for (var task : json.readTree(tasks)) {
            var node = task.required("node").asString();
            known.replace(
                    node,
                    new Task(
                            node,
                            Task.State.valueOf(task.required("state").asString()),
                            task.required("round").asInt(),
                            day(task.required("opened_on")),
                            day(task.required("done_on")),
                            task.required("chosen").isNull()
                                    ? null
                                    : Integer.valueOf(task.required("chosen").asInt())));
        }
        return new Run(waiting.flow(), known);
    }

    private Clocks clocks(String marks) {
        var ledgers = new ArrayList<Ledger>();
        var current = new ArrayList<Mark>();
        for (var row : json.readTree(marks)) {
            var term = Term.valueOf(row.required("term").asString());
            var mark = json.treeToValue(row.required("mark"), Mark.class);
            if (row.required("seq").asInt() == 0) {
                current = new ArrayList<>();
            }
            current.add(mark);
            var ledger = new Ledger(term, List.copyOf(current));
            if (row.required("ledger").asInt() < ledgers.size()) {
                ledgers.set(ledgers.size() - 1, ledger);
            } else {
                ledgers.add(ledger);
            }
        }
        return new Clocks(ledgers);
    }

    private static @Nullable LocalDate day(JsonNode node) {
        return node.isNull() ? null : LocalDate.parse(node.asString());
    }

    private record TaskRow(
            String node,
            String state,
            int round,
            @Nullable LocalDate opened,
            @Nullable LocalDate done,
            @Nullable Integer chosen) {

        private static TaskRow of(Task task) {
            return new TaskRow(
                    task.node(),
                    task.state().name(),
                    task.round(),
                    task.openedOn(),
                    task.doneOn(),
                    task.chosen());
        }
    }

    private record MarkRow(int ledger, int seq, String term, Mark mark) {}
}
