package cn.zwfw.supervision.sharing.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.EmailFormat;

/**
 * The format {@code email} for what can be an address: the library looks at what is longer for
 * seconds.
 */
final class ShortEmail extends EmailFormat {

    /** Of RFC 5321: a path has 256 characters, two of them are its angle brackets. */
    static final int LONGEST = 254;

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return value.length() <= LONGEST && super.matches(context, value);
    }
}
