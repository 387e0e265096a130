package cn.zwfw.platform.event;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * An event as a consumer sees it: the CloudEvents attributes and the content as a tree, from which
 * each consumer takes the fields it knows. Unknown attributes and fields are nobody's error.
 *
 * @param subject the key, i.e. the code of the thing
 * @param data the content; a JSON null when the message has none
 */
public record ReceivedEvent(
        String id, String source, String type, String subject, Instant time, JsonNode data) {}
