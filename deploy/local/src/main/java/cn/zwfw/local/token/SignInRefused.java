package cn.zwfw.local.token;

import java.io.Serial;

/** The issuer gave no token; the message says to whom and why. */
public class SignInRefused extends IllegalStateException {

    @Serial private static final long serialVersionUID = 1L;

    SignInRefused(String message) {
        super(message);
    }
}
