package cn.zwfw.local.docking;

/**
 * A district's system that was docked while the platform ran.
 *
 * @param id the issuer's own key of it
 * @param region what its tokens say
 * @param secret encoded, as passwords are; none, until one is made
 */
public record DockedClient(
        String id, String clientId, String name, String region, String secret, boolean enabled) {

    DockedClient withSecret(String encoded) {
        return new DockedClient(id, clientId, name, region, encoded, enabled);
    }

    DockedClient enabled(boolean now) {
        return new DockedClient(id, clientId, name, region, secret, now);
    }
}
