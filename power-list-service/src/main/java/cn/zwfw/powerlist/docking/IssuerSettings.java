package cn.zwfw.powerlist.docking;

import cn.zwfw.platform.setting.UnusableSetting;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The issuer's own interface for administrators, as Keycloak has it.
 *
 * @param admin address of the realm in the issuer's interface for administrators, {@code
 *     https://…/admin/realms/zwfw}; without it no system can be given a secret
 * @param token Required with {@code zwfw.issuer.admin}. Where a token for it is got
 * @param client as which client secrets are made; it may manage clients and nothing else
 * @param secret Required with {@code zwfw.issuer.admin}. The secret of that client
 * @param timeout how long it may take, to connect and to answer each
 */
@ConfigurationProperties("zwfw.issuer")
record IssuerSettings(
        @Nullable URI admin,
        @Nullable URI token,
        @DefaultValue("zwfw-docking") String client,
        @DefaultValue("") String secret,
        @DefaultValue("5s") Duration timeout) {

    IssuerSettings {
        if (admin != null && token == null) {
            throw new UnusableSetting("zwfw.issuer.token", "is missing");
        }
        if (admin != null && secret.isBlank()) {
            throw new UnusableSetting("zwfw.issuer.secret", "is missing");
        }
    }

    /** It is printed with the settings that a start could not take. */
    @Override
    public String toString() {
        return "IssuerSettings[admin=" + admin + "]";
    }
}
