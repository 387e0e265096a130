package cn.zwfw.approval.notice;

/** Text that is there and not too long. */
final class Sized {

    private Sized() {}

    static String text(String what, String value, int limit) {
        if (value.isBlank() || value.length() > limit) {
            throw new IllegalArgumentException(
                    what
                            + " has "
                            + value.length()
                            + " characters; 1 to "
                            + limit
                            + " are allowed");
        }
        return value;
    }
}
