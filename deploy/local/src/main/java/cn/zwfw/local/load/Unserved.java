package cn.zwfw.local.load;

import java.io.Serial;

/** A request was not answered as it must be; the errand ends here. */
final class Unserved extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    Unserved(String what) {
        super(what);
    }
}
