package cn.zwfw.supervision.card;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.personal.Personal;
import cn.zwfw.platform.personal.PersonalKind;
import cn.zwfw.platform.personal.vault.BlindIndex;
import cn.zwfw.supervision.rule.Aspect;
import cn.zwfw.supervision.sign.Subject;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The ids of cards: the same for the same thing and aspect, whenever they are computed. They are
 * made under a key, so that an organ, which knows its cases, cannot find out which of them was
 * rated by making their ids itself.
 */
@Component
@Cites(value = "A24", rows = "S0")
class CardIds {

    private static final String FIELD = "supervision.card";

    /** Version 8 of RFC 9562, a form of one's own, and its variant. */
    private static final long VERSION = 0x8000L;

    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final BlindIndex index;

    CardIds(BlindIndex index) {
        this.index = index;
    }

    UUID of(Subject subject, Aspect aspect) {
        var name = subject.topic() + "/" + subject.key() + "/" + aspect;
        var bytes = ByteBuffer.wrap(index.of(new Personal(PersonalKind.OTHER, name), FIELD));
        var most = (bytes.getLong() & ~0xF000L) | VERSION;
        var least = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | VARIANT;
        return new UUID(most, least);
    }
}
