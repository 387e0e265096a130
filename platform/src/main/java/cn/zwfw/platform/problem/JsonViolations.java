package cn.zwfw.platform.problem;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What a JSON reader stumbled over, as a violation at its place. */
public final class JsonViolations {

    private JsonViolations() {}

    /** The place and the fault. */
    public static Violation of(JacksonException found) {
        var pointer = pointer(found);
        return switch (found) {
            case UnrecognizedPropertyException unknown ->
                    Violation.at(pointer, "unknown-field", unknown.getPropertyName());
            case InvalidFormatException format when format.getTargetType().isEnum() ->
                    Violation.at(
                            pointer,
                            "unknown-code",
                            java.util.Arrays.toString(format.getTargetType().getEnumConstants()));
            case StreamReadException syntax ->
                    Violation.at(
                            pointer,
                            "broken-json",
                            syntax.getLocation().getLineNr(),
                            syntax.getLocation().getColumnNr());
            case DatabindException _ -> Violation.at(pointer, "wrong-type");
            default -> Violation.at(pointer, "broken-json", 0, 0);
        };
    }

    private static String pointer(JacksonException found) {
        return found.getPath().stream()
                .map(at ->
                        at.getPropertyName() != null
                                ? escaped(at.getPropertyName())
                                : String.valueOf(at.getIndex()))
                .map(part -> "/" + part)
                .collect(Collectors.joining());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
