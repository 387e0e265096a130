package cn.zwfw.backup.cluster;

/**
 * A file of WAL.
 *
 * @param timeline whose it is
 * @param number of the file since the cluster's beginning
 * @param size bytes of one file, a power of two from 1 MB to 1 GB
 */
record Wal(int timeline, long number, long size) {

    private static final int HEXADECIMAL = 16;
    private static final long FOUR_GIGABYTES = 0x1_0000_0000L;

    /** The file that holds a position such as {@code 0/2000028}. */
    static Wal at(String lsn, int timeline, long size) {
        var parts = lsn.split("/", -1);
        var position =
                Long.parseLong(parts[0], HEXADECIMAL) << 32 | Long.parseLong(parts[1], HEXADECIMAL);
        return new Wal(timeline, position / size, size);
    }

    static Wal named(String name, long size) {
        var high = Long.parseLong(name.substring(8, 16), HEXADECIMAL);
        var low = Long.parseLong(name.substring(16), HEXADECIMAL);
        return new Wal(
                Integer.parseInt(name.substring(0, 8), HEXADECIMAL),
                high * (FOUR_GIGABYTES / size) + low,
                size);
    }

    Wal next() {
        return new Wal(timeline, number + 1, size);
    }

    String name() {
        var each = FOUR_GIGABYTES / size;
        return "%08X%08X%08X".formatted(timeline, number / each, number % each);
    }
}
