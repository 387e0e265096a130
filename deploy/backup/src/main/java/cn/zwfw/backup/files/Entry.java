package cn.zwfw.backup.files;

/**
 * A file of a backup.
 *
 * @param path seen from the backup's folder, with slashes
 * @param bytes how long it is
 * @param sha256 in hexadecimal digits, lower case
 */
public record Entry(String path, long bytes, String sha256) {}
