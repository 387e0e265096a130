package cn.zwfw.approval.archive.pack;

/**
 * What is wrong with a package.
 *
 * @param path of the file; empty for the package as a whole
 */
public record Finding(String path, What what) {

    /** In which way. */
    public enum What {
        DIFFERS,
        MISSING,
        EXTRA,
        /** It could not be read to its end: altered, cut off, or not there. */
        UNREADABLE
    }

    public static Finding unreadable() {
        return new Finding("", What.UNREADABLE);
    }
}
