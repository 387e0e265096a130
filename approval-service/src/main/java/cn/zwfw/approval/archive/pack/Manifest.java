package cn.zwfw.approval.archive.pack;

import java.util.List;

/**
 * What is in a package.
 *
 * @param format general structure after GB/T 42727
 * @param algorithm of the digests
 * @param files in the order in which they were written, without the manifest
 */
record Manifest(String format, String caseNumber, String algorithm, List<FileEntry> files) {

    static final String FORMAT = "zwfw-archive/1";
    static final String NAME = "manifest.json";
    static final String DIGEST_NAME = "manifest.digest";

    Manifest {
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param path below the folder of the case
     */
    record FileEntry(String path, long length, String digest) {}
}
