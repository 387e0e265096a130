package cn.zwfw.platform.personal.vault;

import java.util.List;

/** Keeps sealed values, and says where: what it does not say is lost when its key is taken out. */
public interface SealedStore {

    List<SealedColumn> sealedColumns();
}
