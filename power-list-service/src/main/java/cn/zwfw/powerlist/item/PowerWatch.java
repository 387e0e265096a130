package cn.zwfw.powerlist.item;

import cn.zwfw.platform.publication.list.Published;

/** Learns of every published power, in the transaction that publishes it. */
public interface PowerWatch {

    void published(Published<PowerItem> published);
}
