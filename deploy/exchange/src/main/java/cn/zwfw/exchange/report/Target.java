package cn.zwfw.exchange.report;

import cn.zwfw.exchange.city.ListName;

/**
 * Where rows of one kind are handed in.
 *
 * @param path of the resource that takes them
 * @param field that holds the rows of a batch
 * @param most rows of a batch
 */
record Target(String path, String field, int most) {

    private static final String CASES = "approval/cases";
    private static final String RECORDS = "supervision/records/";

    /**
     * Reads what districts write: {@code approval/cases}, {@code supervision/records/} with the
     * code of a resource, or any list, as {@code power-list/power-items}.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    static Target of(String name) {
        if (name.equals(CASES)) {
            return new Target("/api/approval/v1/exchange/case-batches", "entries", 200);
        }
        if (name.startsWith(RECORDS)) {
            return ofRecords(name.substring(RECORDS.length()));
        }
        return new Target(ListName.of(name).path("batches"), "entries", 500);
    }

    private static Target ofRecords(String resource) {
        if (!resource.matches("[0-9-]{1,32}")) {
            throw new IllegalArgumentException("'%s' is no resource's code".formatted(resource));
        }
        return new Target(
                "/api/supervision/v1/catalogue/" + resource + "/records", "records", 1000);
    }
}
