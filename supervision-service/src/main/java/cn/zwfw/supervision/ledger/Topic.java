package cn.zwfw.supervision.ledger;

import java.util.Arrays;
import java.util.Optional;

/** What supervision hears, and which field of the event grows with every change. */
public enum Topic {
    POWER_ITEM("power-list.item", "number"),
    DUE_ADJUSTMENT("power-list.due-adjustment", "version"),
    FUND("finance-list.fund", "number"),
    DISCLOSURE("finance-list.disclosure", "number"),
    DISCLOSURE_DUTY("finance-list.disclosure-duty", "version"),
    POVERTY_PROJECT("finance-list.poverty-project", "number"),
    LATE_REPUBLICATION("finance-list.republication-late", ""),
    GUIDE("approval.guide", "number"),
    REFUSED_APPLICATION("approval.refused-application", ""),
    CASE("approval.case", "version"),
    THEME("approval.theme", "number"),
    JOINT("approval.joint", "version"),
    RATING("approval.rating", "version"),
    CONVENIENCE_ITEM("convenience.item", "number"),
    BULLETIN("convenience.bulletin", "number"),
    CONTACT("convenience.contact", "number"),
    REPLY("convenience.reply", "number"),
    INQUIRY("convenience.inquiry", "version");

    private final String title;
    private final String version;

    Topic(String title, String version) {
        this.title = title;
        this.version = version;
    }

    /** Its name on Kafka. */
    public String title() {
        return title;
    }

    /** The field of the data that grows; empty where a thing is told once. */
    String version() {
        return version;
    }

    /** The names of all on Kafka. */
    public static String[] titles() {
        return Arrays.stream(values()).map(Topic::title).toArray(String[]::new);
    }

    static Optional<Topic> of(String title) {
        return Arrays.stream(values()).filter(topic -> topic.title.equals(title)).findAny();
    }
}
