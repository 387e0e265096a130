package cn.zwfw.powerlist.reviewed;

import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.powerlist.item.PowerItem;

/** Learns of every published power, in the transaction that publishes it. */
public interface PowerWatch {

    void published(Published<PowerItem> published);
}
