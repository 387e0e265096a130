package cn.zwfw.powerlist.docking;

import cn.zwfw.platform.problem.Unavailable;

/** Where clients are known and get their tokens. Each act can be repeated. */
interface Issuer {

    /**
     * Lets the system be a client, bound to its region, and gives it a secret; the one before is
     * good for no new token.
     *
     * @throws Unavailable when the issuer cannot be asked
     */
    String newSecret(DistrictSystem system);

    /**
     * Gives the client no token any more.
     *
     * @throws Unavailable when the issuer cannot be asked
     */
    void disable(String id);
}
