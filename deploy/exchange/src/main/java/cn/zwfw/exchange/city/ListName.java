package cn.zwfw.exchange.city;

/**
 * A list of the city and the service that keeps it.
 *
 * @param service as in paths, {@code power-list}
 * @param name {@code power-items}
 */
public record ListName(String service, String name) {

    private static final String FORM = "[a-z][a-z-]{0,62}/[a-z][a-z-]{0,62}";

    /**
     * Reads {@code power-list/power-items}.
     *
     * @throws IllegalArgumentException when it is written otherwise
     */
    public static ListName of(String text) {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException(
                    "'%s' is no list; write service/list, as power-list/power-items"
                            .formatted(text));
        }
        var slash = text.indexOf('/');
        return new ListName(text.substring(0, slash), text.substring(slash + 1));
    }

    /** A resource of the exchange of this list, ready for further parameters. */
    public String path(String resource) {
        return "/api/%s/v1/exchange/%s?list=%s".formatted(service, resource, name);
    }

    @Override
    public String toString() {
        return service + "/" + name;
    }
}
