package cn.zwfw.local;

/**
 * A region of the demo city.
 *
 * @param kind {@code CITY}, {@code DISTRICT}, {@code COUNTY} or {@code COMMITTEE} (管委会)
 */
public record Region(String code, String name, String kind) {

    /** Whether it lies under the city and has a system of its own. */
    public boolean district() {
        return !kind.equals("CITY");
    }
}
