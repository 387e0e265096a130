package cn.zwfw.gateway.memory;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * A read at a service that is under way, and for which others wait who ask the same.
 *
 * @param overtaken whether something was published since it began: it may have read what was before
 * @param answer for those who wait; empty if there is none for them
 */
record Reading(AnswerKey key, AtomicBoolean overtaken, Sinks.One<KeptAnswer> answer) {

    static Reading of(AnswerKey key) {
        return new Reading(key, new AtomicBoolean(), Sinks.one());
    }

    Mono<KeptAnswer> awaited() {
        return answer.asMono();
    }

    void tell(@Nullable KeptAnswer read) {
        if (read == null) {
            answer.tryEmitEmpty();
        } else {
            answer.tryEmitValue(read);
        }
    }
}
