package cn.zwfw.gateway.docking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is asked of districts' systems.
 *
 * @param register whether districts' systems have to be in the register: {@code required}, {@code
 *     optional} (revoked ones are kept out) or {@code none}
 * @param silence how long the register is believed without a sign that all of it was heard
 */
@ConfigurationProperties("zwfw.gateway.docking")
record DockingSettings(Register register, Duration silence) {

    /** How the register of systems is used. */
    enum Register {
        /** Who is not in it is not let in, and nobody while it cannot be heard. */
        REQUIRED,
        /** Who was revoked is not let in, once that was heard. */
        OPTIONAL,
        /** It is not listened to. */
        NONE
    }
}
