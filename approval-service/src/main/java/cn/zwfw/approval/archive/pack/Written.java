package cn.zwfw.approval.archive.pack;

/**
 * That a package is written.
 *
 * @param digest of its manifest
 * @param bytes of the package before it was sealed
 * @param files without the manifest
 */
public record Written(String digest, String algorithm, long bytes, int files) {}
