package cn.zwfw.approval.material;

import java.io.IOException;

/** What is kept under a key is not what was stored under it; only a backup helps. */
public final class MaterialDamaged extends IOException {

    private MaterialDamaged(MaterialKey key, String how) {
        super("the material " + key.text() + " is damaged: " + how);
    }

    static MaterialDamaged length(MaterialKey key) {
        return new MaterialDamaged(key, "it has another length");
    }

    static MaterialDamaged digest(MaterialKey key) {
        return new MaterialDamaged(key, "it has another digest");
    }
}
