package cn.zwfw.supervision.sharing.schema;

import com.networknt.schema.regex.RegularExpression;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** A pattern of a schema (ECMA-262), matched in no more steps than are left. */
final class BoundedPattern implements RegularExpression {

    /** What is left for the batch in hand; whoever binds nothing gets little. */
    static final ScopedValue<AtomicLong> STEPS = ScopedValue.newInstance();

    private static final long UNBOUND = 100_000;

    private final Pattern pattern;

    BoundedPattern(String regex) {
        this.pattern = Pattern.compile(endsAtTheEnd(regex));
    }

    @Override
    public boolean matches(String value) {
        var left = STEPS.orElse(new AtomicLong(UNBOUND));
        return pattern.matcher(SteppedText.of(value, left)).find();
    }

    /** In Java {@code $} lets a line break follow, in ECMA-262 it does not. */
    private static String endsAtTheEnd(String regex) {
        var java = new StringBuilder();
        var inClass = false;
        for (int at = 0; at < regex.length(); at++) {
            var sign = regex.charAt(at);
            if (sign == '\\' && at + 1 < regex.length()) {
                at++;
                java.append(sign).append(regex.charAt(at));
                continue;
            }
            if (sign == '[') {
                inClass = true;
            } else if (sign == ']') {
                inClass = false;
            }
            java.append(sign == '$' && !inClass ? "\\z" : String.valueOf(sign));
        }
        return java.toString();
    }
}
