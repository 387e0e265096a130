package cn.zwfw.powerlist.item;

import cn.zwfw.platform.publication.domain.ChangeRequest;
import cn.zwfw.platform.publication.domain.Revision;

/** Learns of every published power, in the transaction that publishes it. */
public interface PowerWatch {

    void published(Revision revision, PowerItem item, ChangeRequest request);
}
