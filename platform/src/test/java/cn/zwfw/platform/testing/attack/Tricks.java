package cn.zwfw.platform.testing.attack;

import java.util.List;

/** What nobody should send. */
final class Tricks {

    /** In the place of a part of a path, or of the value of a parameter. */
    static final List<String> VALUES =
            List.of(
                    "'",
                    "' or '1'='1",
                    "1; drop table revision",
                    "*)(uid=*))(|(uid=*",
                    "1\r\nX-Injected: yes",
                    "../../../etc/passwd",
                    "..%2f..%2fetc",
                    "%00",
                    "\u0000",
                    "\uD800",
                    "\uFFFF",
                    "-1",
                    "99999999999999999999",
                    "1e9",
                    "NaN",
                    "null",
                    "true",
                    "[]",
                    "{}",
                    "*",
                    " ",
                    "${7*7}#{7*7}{{7*7}}",
                    "${jndi:ldap://127.0.0.1/a}",
                    "http://127.0.0.1:1/",
                    "+999999999-12-31",
                    "9".repeat(5000));

    /** In the place of a body. */
    static final List<String> BODIES =
            List.of(
                    "",
                    " ",
                    "null",
                    "7",
                    "\"text\"",
                    "[]",
                    "{}",
                    "{",
                    "{\"x\": 1}",
                    "[".repeat(2000),
                    "{\"a\":".repeat(2000),
                    "\u0000",
                    "<a/>",
                    "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                    "{\"reason\": \"\\ud800\"}",
                    "{\"name\": \"" + "长".repeat(100_000) + "\"}");

    static final List<String> TYPES = List.of("application/xml", "text/plain", "x/y");

    static final List<String> TAGS =
            List.of("", "W/", "\"", "\"-1\"", "\"99999999999999\"", "x".repeat(4000));

    /** Headers that are read of every request. */
    static final List<String> HEADERS =
            List.of("Accept", "Accept-Language", "X-Forwarded-For", "traceparent");

    static final List<String> IN_HEADERS =
            List.of("' or '1'='1", "${jndi:ldap://127.0.0.1/a}", "x".repeat(4000));

    private Tricks() {}
}
