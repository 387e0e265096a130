package cn.zwfw.local.token;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import java.util.Properties;

/**
 * Prints an access token for each name it is given: for a user by signing in as a browser does, for
 * a district's system by its own credentials.
 */
public final class Token {

    private static final URI ISSUER = URI.create("http://127.0.0.1:9000");

    private Token() {}

    static void main(String[] names) throws IOException, InterruptedException {
        for (String name : names) {
            try {
                System.out.println(of(name));
            } catch (SignInRefused refused) {
                System.err.println(refused.getMessage());
                System.exit(1);
            }
        }
    }

    /**
     * An access token of a demo user or a district's system.
     *
     * @throws SignInRefused if there is no such name
     */
    public static String of(String name) throws IOException, InterruptedException {
        Properties demo = new Properties();
        try (InputStream in = Token.class.getResourceAsStream("/demo.properties")) {
            demo.load(Objects.requireNonNull(in));
        }
        SignIn signIn = new SignIn(ISSUER);
        return name.startsWith("district-system.")
                ? signIn.asSystem(name, demo.getProperty("zwfw.demo.district-secret"))
                : signIn.asUser(name, demo.getProperty("zwfw.demo.password"));
    }
}
