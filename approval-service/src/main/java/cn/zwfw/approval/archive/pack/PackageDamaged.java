package cn.zwfw.approval.archive.pack;

import java.io.IOException;

/** A sealed file is not what was written: altered, cut off, or of another case. */
public final class PackageDamaged extends IOException {

    private static final long serialVersionUID = 1L;

    PackageDamaged(int chunk) {
        super("chunk " + chunk + " of a package does not open");
    }
}
