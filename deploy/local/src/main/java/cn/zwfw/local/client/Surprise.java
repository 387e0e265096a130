package cn.zwfw.local.client;

import java.io.Serial;

/** The platform answered otherwise than the caller needs. */
public final class Surprise extends IllegalStateException {

    @Serial private static final long serialVersionUID = 1L;

    public Surprise(String what) {
        super(what);
    }
}
