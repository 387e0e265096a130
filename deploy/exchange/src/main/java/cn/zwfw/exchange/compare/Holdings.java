package cn.zwfw.exchange.compare;

import cn.zwfw.exchange.canonical.CanonicalForm;
import cn.zwfw.exchange.city.ListName;
import cn.zwfw.exchange.copy.Copy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** What is held here, computed from the documents themselves and nothing that was told of them. */
final class Holdings {

    private final Copy copy;

    Holdings(Copy copy) {
        this.copy = copy;
    }

    /** For each organ SHA-256 over the lines of its entries, in the order of their codes. */
    Map<String, String> digests(ListName list) {
        var organs = new TreeMap<String, MessageDigest>();
        copy.each(
                list,
                null,
                entry -> {
                    var line = Line.of(entry).text();
                    var organ = organs.get(entry.organ());
                    if (organ == null) {
                        organ = CanonicalForm.sha256();
                        organs.put(entry.organ(), organ);
                    } else {
                        line = "\n" + line;
                    }
                    organ.update(line.getBytes(StandardCharsets.UTF_8));
                });
        var digests = new TreeMap<String, String>();
        organs.forEach(
                (organ, digest) -> digests.put(organ, HexFormat.of().formatHex(digest.digest())));
        return digests;
    }

    Map<String, Line> entries(ListName list, String organ) {
        var lines = new TreeMap<String, Line>();
        copy.each(list, organ, entry -> lines.put(entry.code(), Line.of(entry)));
        return lines;
    }
}
