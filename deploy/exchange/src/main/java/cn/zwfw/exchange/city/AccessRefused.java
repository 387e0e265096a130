package cn.zwfw.exchange.city;

/** The city does not let this client in. Trying again would not help; somebody has to act. */
public final class AccessRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private AccessRefused(String message) {
        super(message);
    }

    static AccessRefused bySecret(String clientId, String error) {
        return new AccessRefused(
                "the issuer refuses client %s (%s): is its secret the current one, is the client revoked?"
                        .formatted(clientId, error));
    }

    static AccessRefused by(int status, String code, String path) {
        return new AccessRefused(
                status == 401
                        ? "the city does not take the token (401 %s) at %s: is the client revoked?"
                                .formatted(code, path)
                        : "the city forbids %s (403 %s): is the client of this region, with this duty?"
                                .formatted(path, code));
    }
}
