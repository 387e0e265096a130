package cn.zwfw.platform.personal.vault;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures what docs/decisions/0008 quotes; not part of the build. */
final class SealBench {

    private static final int TIMES = 200_000;

    private SealBench() {}

    static void main() {
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println("AES, JDK       " + perSecond("k1", TestVault.K1, null));
        out.println("AES, BC        " + perSecond("k1", TestVault.K1, "BC"));
        out.println("SM4, BC        " + perSecond("k2", TestVault.K2, "BC"));
    }

    /** Sealing and opening an identity number, on one thread, the second of two rounds. */
    private static long perSecond(String id, String key, @Nullable String provider) {
        var vault = TestVault.vault(Map.of(id, key), id, provider);
        round(vault);
        return round(vault);
    }

    private static long round(Vault vault) {
        long began = System.nanoTime();
        int length = 0;
        for (int i = 0; i < TIMES; i++) {
            String context = "approval.applicant.id:" + i;
            length += vault.open(vault.seal("62010219900101123X", context), context).length();
        }
        if (length != TIMES * 18) {
            throw new IllegalStateException("not what was sealed");
        }
        return TIMES * 1_000_000_000L / (System.nanoTime() - began);
    }
}
