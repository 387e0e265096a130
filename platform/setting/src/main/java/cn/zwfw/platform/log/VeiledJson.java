package cn.zwfw.platform.log;

import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Logs as JSON show no numbers of people, wherever they stand: in the message, in the message of an
 * exception and its causes, in the stack trace. Named in {@code spring.factories}.
 */
final class VeiledJson implements StructuredLoggingJsonMembersCustomizer<Object> {

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(
                ValueProcessor.of(
                        String.class, text -> text == null ? null : NumberVeil.over(text)));
    }
}
