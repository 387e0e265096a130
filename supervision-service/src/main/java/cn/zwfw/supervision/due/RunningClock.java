package cn.zwfw.supervision.due;

import cn.zwfw.supervision.ledger.Topic;
import cn.zwfw.supervision.sign.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;

/** A thing that has to be done by a day. */
record RunningClock(Subject subject, LocalDate dueOn) {

    static RunningClock of(ResultSet row) throws SQLException {
        return new RunningClock(
                new Subject(
                        Topic.valueOf(row.getString("topic")),
                        Objects.requireNonNull(row.getString("key")),
                        Objects.requireNonNull(row.getString("name")),
                        Objects.requireNonNull(row.getString("region")),
                        row.getString("organ"),
                        row.getString("office"),
                        row.getString("concerned")),
                Objects.requireNonNull(row.getObject("due_on", LocalDate.class)));
    }

    /** Where the next page begins. */
    String place() {
        return dueOn.toEpochDay() + "~" + subject.topic().name() + "~" + subject.key();
    }
}
