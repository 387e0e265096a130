package cn.zwfw.approval.archive.pack;

import cn.zwfw.approval.archive.pack.Finding.What;
import cn.zwfw.platform.citation.Cites;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes every digest of a package anew and names each file that is not as it was. */
@Component
@Cites(value = "A18", rows = "V8")
public class PackageCheck {

    private static final int MOST_FINDINGS = 200;

    private final JsonMapper json;

    PackageCheck(JsonMapper json) {
        this.json = json;
    }

    /**
     * Reads a package to its end.
     *
     * @param expected what was kept of it outside the package
     * @return nothing when it is sound
     */
    public List<Finding> of(InputStream opened, String caseNumber, Written expected) {
        var found = new FoundPackage(caseNumber + '/', new Digests(expected.algorithm()));
        var counted = new CountingStream(OutputStream.nullOutputStream());
        try (var in = new BufferedInputStream(new Tee(opened, counted), PackageSeal.CHUNK);
                var zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            found.read(zip);
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | IllegalArgumentException broken) {
            found.broken();
        }
        var findings = found.against(expected.digest(), json);
        if (findings.isEmpty() && counted.count() != expected.bytes()) {
            return List.of(new Finding("", What.DIFFERS));
        }
        return findings.size() > MOST_FINDINGS ? findings.subList(0, MOST_FINDINGS) : findings;
    }

    /** Counts what is read. */
    private static final class Tee extends FilterInputStream {

        private final CountingStream counted;

        private Tee(InputStream in, CountingStream counted) {
            super(in);
            this.counted = counted;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            if (one >= 0) {
                counted.write(one);
            }
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = in.read(bytes, from, length);
            if (n > 0) {
                counted.write(bytes, from, n);
            }
            return n;
        }
    }
}
