package cn.zwfw.supervision.assessment.measure;

import java.util.Map;

/**
 * The rows that are counted, of all organs in a period.
 *
 * @param sql selects {@code organ}, {@code source}, {@code key} (none where nobody is to know which
 *     it is), {@code name}, {@code day}, {@code remark} and {@code tie}, which tells rows of a day
 *     apart; the period is {@code :from} and {@code :to} in days, {@code :start} and {@code :end}
 *     in moments, the end not included
 * @param values of its other parameters
 */
record Evidence(String sql, Map<String, Object> values) {

    Evidence {
        values = Map.copyOf(values);
    }

    static Evidence of(String sql) {
        return new Evidence(sql, Map.of());
    }
}
