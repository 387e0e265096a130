package cn.zwfw.platform.workbook;

/**
 * How much one workbook may ask of the machine.
 *
 * @param uploadBytes bytes as sent
 * @param unpackedBytes bytes of all parts together, counted while inflating
 * @param entries parts in the package
 * @param sharedText characters of the shared strings, the only thing held in memory as a whole
 * @param masters rows of the first sheet below the headings
 * @param rows rows of every other sheet below the headings
 * @param details rows of one detail sheet for one master row
 */
public record WorkbookLimits(
        long uploadBytes,
        long unpackedBytes,
        int entries,
        long sharedText,
        int masters,
        int rows,
        int details) {

    public static WorkbookLimits standard() {
        return new WorkbookLimits(
                20L << 20, 300_000_000, 1_000, 30_000_000, 20_000, 200_000, 1_000);
    }
}
