package cn.zwfw.approval.archive.pack;

import cn.zwfw.approval.archive.pack.Manifest.FileEntry;
import cn.zwfw.platform.canonical.CanonicalJson;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a package as a ZIP that is the same whenever the same is written: order as given, one time
 * for all, nothing compressed. No file is held in memory.
 */
public final class PackageWriter implements Closeable {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final String caseNumber;
    private final Digests digests;
    private final CanonicalJson json;
    private final CountingStream counted;
    private final ZipOutputStream zip;
    private final List<FileEntry> files = new ArrayList<>();

    public PackageWriter(OutputStream out, String caseNumber, Digests digests, CanonicalJson json) {
        this.caseNumber = caseNumber;
        this.digests = digests;
        this.json = json;
        this.counted = new CountingStream(out);
        this.zip = new ZipOutputStream(counted, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.NO_COMPRESSION);
    }

    /** Adds a file of JSON in its canonical form. */
    public void add(String path, Object value) throws IOException {
        add(path, json.of(value).getBytes(StandardCharsets.UTF_8));
    }

    public void add(String path, byte[] bytes) throws IOException {
        add(path, new ByteArrayInputStream(bytes));
    }

    /** Adds a file as it streams by. */
    public void add(String path, InputStream content) throws IOException {
        begin(path);
        var body = new CountingStream(zip);
        var digested = digests.along(body);
        content.transferTo(digested);
        zip.closeEntry();
        files.add(new FileEntry(path, body.count(), Digests.hex(digested.getMessageDigest())));
    }

    /** Writes manifest and digest of the manifest, and ends the package. */
    public Written finish() throws IOException {
        var manifest = new Manifest(Manifest.FORMAT, caseNumber, digests.algorithm(), files);
        var text = json.of(manifest);
        var digest = digests.of(text);
        begin(Manifest.NAME);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        begin(Manifest.DIGEST_NAME);
        zip.write((digest + "  " + Manifest.NAME + "\n").getBytes(StandardCharsets.US_ASCII));
        zip.closeEntry();
        zip.close();
        return new Written(digest, digests.algorithm(), counted.count(), files.size());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void begin(String path) throws IOException {
        var entry = new ZipEntry(caseNumber + '/' + path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}
