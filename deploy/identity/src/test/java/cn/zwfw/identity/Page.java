package cn.zwfw.identity;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a browser came to: a page of the issuer, or the address that it was sent back to. */
record Page(String address, String body) {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&#]code=([^&]+)");

    String action() {
        return first(ACTION, body)
                .map(found -> found.replace("&amp;", "&"))
                .orElseThrow(() -> new AssertionError("no form at " + address + ": " + body));
    }

    /** Whether its form asks for this. */
    boolean asksFor(String entry) {
        return body.contains("name=\"" + entry + "\"");
    }

    /** What its form holds already. */
    String entry(String name) {
        return first(Pattern.compile("name=\"" + name + "\"[^>]*\\svalue=\"([^\"]*)\""), body)
                .orElseThrow(() -> new AssertionError("no " + name + " at " + address));
    }

    /** The code for a token, for whoever was signed in. */
    Optional<String> code() {
        return first(CODE, address);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst();
    }
}
