package cn.zwfw.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** What people can do with their own account. */
@Cites(value = "A17", rows = "X5")
class AccountTests {

    private final Account account = new Account(Person.of("applicant.1").tokenForTheAccount());

    @ParameterizedTest
    @CsvSource({
        "organ, 11620100013000017W",
        "region, 620102",
        "name, 别人",
        "duties, EDITOR",
    })
    void nobodyChangesWhatTokensSayOfThem(String attribute, String value) {
        var mine = account.read();
        var before = stored();
        ((ObjectNode) mine.path("attributes")).putArray(attribute).add(value);

        int status = account.write(mine);

        assertThat(stored()).isEqualTo(before);
        if (!attribute.equals("duties")) {
            assertThat(status).isEqualTo(400);
        }
    }

    @Test
    void nobodyChangesTheirLogin() {
        account.write(account.read().put("username", "editor.620101"));

        assertThat(Keycloak.running().idOf("applicant.1")).isNotEmpty();
        assertThat(Keycloak.running().idOf("editor.620101")).isEmpty();
    }

    @Test
    void everybodyGivesTheirOwnAddressForMail() {
        assertThat(account.write(account.read().put("email", "applicant@example.org")))
                .isEqualTo(204);
    }

    private static String stored() {
        var id = Keycloak.running().idOf("applicant.1");
        return Keycloak.running()
                .temporaryAdministrator()
                .get("/users/" + id)
                .json()
                .path("attributes")
                .toString();
    }

    /** The issuer's own interface for accounts. */
    private static final class Account {

        private final HttpCaller caller;

        Account(String token) {
            caller = Keycloak.running().account(token);
        }

        ObjectNode read() {
            var answer = caller.send(request().GET());
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            return (ObjectNode) answer.json();
        }

        int write(ObjectNode mine) {
            return caller.send(request().POST(BodyPublishers.ofString(mine.toString()))).status();
        }

        private HttpRequest.Builder request() {
            return caller.request("/").header("Accept", "application/json");
        }
    }
}
