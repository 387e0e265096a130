package cn.zwfw.identity;

import cn.zwfw.platform.testing.HttpCaller.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A page of ours or of the issuer that signs people in, by a code and PKCE (RFC 7636). */
enum Front {
    PORTAL("portal", Keycloak.PORTAL + "/signed-in"),
    ACCOUNT("account-console", Keycloak.running().address("/realms/zwfw/account/")),
    ADMINISTRATION("security-admin-console", Keycloak.running().address("/admin/zwfw/console/"));

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0";

    private final String client;
    private final String back;

    Front(String client, String back) {
        this.client = client;
        this.back = back;
    }

    /** What it asks the issuer with; a copy that may be spoilt. */
    Map<String, String> request() {
        return new LinkedHashMap<>(
                Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        client,
                        "redirect_uri",
                        back,
                        "scope",
                        "openid",
                        "code_challenge",
                        challenge(),
                        "code_challenge_method",
                        "S256"));
    }

    static String authorization(Map<String, String> request) {
        return Keycloak.running().issuer()
                + "/protocol/openid-connect/auth?"
                + Browser.form(request);
    }

    Answer token(String code) {
        return token(code, VERIFIER);
    }

    Answer token(String code, String verifier) {
        return token(
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", client,
                        "redirect_uri", back,
                        "code", code,
                        "code_verifier", verifier));
    }

    Answer refreshed(String refreshToken) {
        return token(
                Map.of(
                        "grant_type", "refresh_token",
                        "client_id", client,
                        "refresh_token", refreshToken));
    }

    static Answer token(Map<String, String> request) {
        var endpoint = Keycloak.running().issuer() + "/protocol/openid-connect/token";
        return new Browser().post(endpoint, request);
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest.digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
