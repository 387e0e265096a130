package cn.zwfw.finance.edition;

import cn.zwfw.finance.edition.Resource.Written;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The tables as they grow, each in a file: their digests are told before them. */
final class Tables implements AutoCloseable {

    private final Path folder;
    private final Map<Resource, CSVPrinter> open = new LinkedHashMap<>();

    Tables(List<Resource> resources) throws IOException {
        folder = Files.createTempDirectory("edition-");
        for (var resource : resources) {
            var names = resource.fields().stream().map(Resource.Field::name).toArray(String[]::new);
            var format = CSVFormat.RFC4180.builder().setHeader(names).get();
            open.put(resource, new CSVPrinter(writer(file(resource)), format));
        }
    }

    private static BufferedWriter writer(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    void add(Resource resource, List<?> row) {
        var printer = open.get(resource);
        if (printer == null) {
            throw new IllegalArgumentException("no table " + resource.name());
        }
        try {
            printer.printRecord(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No row comes after this. */
    Map<Resource, Written> finished() throws IOException {
        var written = new LinkedHashMap<Resource, Written>();
        for (var table : open.entrySet()) {
            table.getValue().close();
            var file = file(table.getKey());
            written.put(table.getKey(), new Written(Files.size(file), sha256(file)));
        }
        return written;
    }

    void copy(Resource resource, OutputStream out) throws IOException {
        Files.copy(file(resource), out);
    }

    @Override
    public void close() throws IOException {
        for (var table : open.entrySet()) {
            table.getValue().close();
            Files.deleteIfExists(file(table.getKey()));
        }
        Files.deleteIfExists(folder);
    }

    private Path file(Resource resource) {
        return folder.resolve(resource.path());
    }

    private static String sha256(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
