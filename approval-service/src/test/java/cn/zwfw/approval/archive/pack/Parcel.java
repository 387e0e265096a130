package cn.zwfw.approval.archive.pack;

import cn.zwfw.platform.canonical.CanonicalJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** A package of a few files in memory, and what somebody with the key could do to it. */
final class Parcel {

    static final String NUMBER = "11620100013900001G300010000000120261126000001";
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final Map<String, String> FILES =
            new LinkedHashMap<>(
                    Map.of(
                            "metadata.json",
                            "{}",
                            "申请/材料/001.pdf",
                            "%PDF",
                            "办理/records.json",
                            "[]"));

    private Parcel() {}

    static CanonicalJson canonical() {
        try {
            Constructor<CanonicalJson> made =
                    CanonicalJson.class.getDeclaredConstructor(JsonMapper.class);
            made.setAccessible(true);
            return made.newInstance(JSON);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Written write(ByteArrayOutputStream out, String algorithm) {
        try (var writer = new PackageWriter(out, NUMBER, new Digests(algorithm), canonical())) {
            for (var file : FILES.entrySet()) {
                writer.add(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            return writer.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static List<Finding> check(byte[] zip, Written written) {
        return new PackageCheck(JSON).of(new ByteArrayInputStream(zip), NUMBER, written);
    }

    /** The files by their full names, in their order. */
    static Map<String, byte[]> unzip(byte[] zip) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    static byte[] zip(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
