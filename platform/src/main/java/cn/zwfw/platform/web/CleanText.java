package cn.zwfw.platform.web;

import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Text without control characters (line breaks and tabs are text) and without broken surrogates:
 * PostgreSQL, XML and terminals would each stumble over them later.
 */
final class CleanText extends StdDeserializer<String> {

    CleanText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(getValueType(context), parser);
        }
        var text = parser.getString();
        if (!isClean(text)) {
            throw InvalidInput.of(Violation.at(pointer(parser.streamReadContext()), "bad-text"));
        }
        return text;
    }

    static boolean isClean(String text) {
        return text.codePoints().allMatch(CleanText::isClean);
    }

    private static boolean isClean(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t' || point == '\r';
            case Character.SURROGATE -> false;
            default -> point != 0xFFFE && point != 0xFFFF;
        };
    }

    private static String pointer(TokenStreamContext at) {
        return at.pathAsPointer().toString();
    }
}
