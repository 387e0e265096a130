package cn.zwfw.identity;

import cn.zwfw.platform.testing.HttpCaller.Answer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in, with a second factor once it is set up. */
public final class Person {

    static final String PASSWORD = "Aa-" + UUID.randomUUID();

    private static final Map<String, Person> ALL = new ConcurrentHashMap<>();

    private final String login;
    private final AtomicReference<@Nullable Totp> secondFactor = new AtomicReference<>();

    private Person(String login) {
        this.login = login;
    }

    /** The same one for the whole run, as a second factor is set up only once. */
    public static Person of(String login) {
        return ALL.computeIfAbsent(login, Person::new);
    }

    /** The token with which the portal calls services for this person. */
    public String token() {
        return signIn(Front.PORTAL).text("access_token");
    }

    /** One that the issuer gives for the person's own account, and for nothing else. */
    public String tokenForTheAccount() {
        return signIn(Front.ACCOUNT).text("access_token");
    }

    /** Goes through all forms. */
    Answer signIn(Front front) {
        var browser = new Browser();
        var page = password(browser, front, PASSWORD);
        if (page.asksFor("totpSecret")) {
            page = setUp(browser, page);
        } else if (page.asksFor("otp")) {
            page = code(browser, page, secondFactor().next());
        }
        var last = page;
        return front.token(
                page.code()
                        .orElseThrow(
                                () -> new AssertionError(login + " was not signed in: " + last)));
    }

    Page password(Browser browser, Front front, String password) {
        var form = browser.open(Front.authorization(front.request()));
        return browser.submit(form, Map.of("username", login, "password", password));
    }

    /** Shows the second factor, which must have been set up. */
    Page code(Browser browser, Page page, String code) {
        return browser.submit(page, Map.of("otp", code));
    }

    Page setUp(Browser browser, Page page) {
        var factor = new Totp(page.entry("totpSecret"));
        secondFactor.set(factor);
        return browser.submit(
                page,
                Map.of("totp", factor.next(), "totpSecret", factor.secret(), "userLabel", "phone"));
    }

    Totp secondFactor() {
        var factor = secondFactor.get();
        if (factor == null) {
            throw new AssertionError(login + " has set up no second factor");
        }
        return factor;
    }
}
