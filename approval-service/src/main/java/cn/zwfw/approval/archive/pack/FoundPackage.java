package cn.zwfw.approval.archive.pack;

import cn.zwfw.approval.archive.pack.Finding.What;
import cn.zwfw.approval.archive.pack.Manifest.FileEntry;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a package turned out to hold. */
final class FoundPackage {

    /** 100 materials and what else a case has; more is no package of ours. */
    private static final int MOST_FILES = 20_000;

    private static final int LONGEST_MANIFEST = 16 << 20;

    private final String root;
    private final Digests digests;
    private final Map<String, FileEntry> files = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> current = new ArrayList<>();
    private final ByteArrayOutputStream manifest = new ByteArrayOutputStream();

    FoundPackage(String root, Digests digests) {
        this.root = root;
        this.digests = digests;
    }

    void read(ZipInputStream zip) throws IOException {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var name = entry.getName();
            var path = name.startsWith(root) ? name.substring(root.length()) : name;
            current.add(path);
            if (current.size() > MOST_FILES) {
                throw new IOException("too many files");
            }
            var target = path.equals(Manifest.NAME) ? manifest : OutputStream.nullOutputStream();
            var body = new CountingStream(new Limited(target));
            var digested = digests.along(body);
            zip.transferTo(digested);
            var file = new FileEntry(path, body.count(), Digests.hex(digested.getMessageDigest()));
            if (files.putIfAbsent(path, file) != null || !name.startsWith(root)) {
                findings.add(new Finding(path, What.EXTRA));
            }
        }
    }

    /** It broke off in the file that was read last. */
    void broken() {
        var path =
                current.isEmpty() || files.containsKey(current.getLast()) ? "" : current.getLast();
        findings.add(new Finding(path, What.UNREADABLE));
    }

    List<Finding> against(String digest, JsonMapper json) {
        var known = manifest(digest, json);
        if (known == null) {
            return findings;
        }
        for (var file : known.files()) {
            var there = files.get(file.path());
            if (there == null) {
                report(file.path(), What.MISSING);
            } else if (!there.equals(file)) {
                report(file.path(), What.DIFFERS);
            }
        }
        var named = known.files().stream().map(FileEntry::path).toList();
        var line = digest + "  " + Manifest.NAME + "\n";
        var stated = files.get(Manifest.DIGEST_NAME);
        if (stated == null || !stated.digest().equals(digests.of(line))) {
            report(Manifest.DIGEST_NAME, stated == null ? What.MISSING : What.DIFFERS);
        }
        files.keySet().stream()
                .filter(path -> !named.contains(path))
                .filter(path -> !path.equals(Manifest.NAME) && !path.equals(Manifest.DIGEST_NAME))
                .forEach(path -> report(path, What.EXTRA));
        return findings;
    }

    /** The manifest, if it is the one that was written. */
    private @Nullable Manifest manifest(String digest, JsonMapper json) {
        var there = files.get(Manifest.NAME);
        if (there == null || !there.digest().equals(digest)) {
            report(Manifest.NAME, there == null ? What.MISSING : What.DIFFERS);
            return null;
        }
        try {
            return json.readValue(manifest.toByteArray(), Manifest.class);
        } catch (JacksonException other) {
            report(Manifest.NAME, What.UNREADABLE);
            return null;
        }
    }

    private void report(String path, What what) {
        if (findings.stream().noneMatch(finding -> finding.path().equals(path))) {
            findings.add(new Finding(path, what));
        }
    }

    /** A manifest is never so long that it would fill the memory. */
    private static final class Limited extends FilterOutputStream {

        private final boolean isMemory;

        private Limited(OutputStream out) {
            super(out);
            this.isMemory = out instanceof ByteArrayOutputStream;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (isMemory && ((ByteArrayOutputStream) out).size() + length > LONGEST_MANIFEST) {
                throw new IOException("the manifest is too long");
            }
            out.write(bytes, from, length);
        }
    }
}
