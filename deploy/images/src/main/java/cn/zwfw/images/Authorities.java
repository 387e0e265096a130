package cn.zwfw.images;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the authorities that Java trusts out of a folder of certificates. Run as a source file by
 * {@code deploy/images/base}, with the properties that leave the store without a password; it then
 * is the same each time.
 */
final class Authorities {

    private Authorities() {}

    /**
     * Arguments: the folder with certificates in files that end in {@code .crt}, and the file to
     * write. Fails when there are none, or one cannot be read.
     */
    static void main(String[] arguments) throws IOException, GeneralSecurityException {
        KeyStore store = of(Path.of(arguments[0]));
        try (OutputStream file = Files.newOutputStream(Path.of(arguments[1]))) {
            store.store(file, null);
        }
    }

    private static KeyStore of(Path folder) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        CertificateFactory certificates = CertificateFactory.getInstance("X.509");
        for (Path file : certificatesIn(folder)) {
            try (InputStream content = Files.newInputStream(file)) {
                store.setCertificateEntry(
                        file.getFileName().toString(), certificates.generateCertificate(content));
            }
        }
        return store;
    }

    private static List<Path> certificatesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found =
                    files.filter(file -> file.getFileName().toString().endsWith(".crt"))
                            .sorted()
                            .toList();
            if (found.isEmpty()) {
                throw new IOException("There are no certificates in " + folder);
            }
            return found;
        }
    }
}
