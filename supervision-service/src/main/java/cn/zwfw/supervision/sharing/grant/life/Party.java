package cn.zwfw.supervision.sharing.grant.life;

import cn.zwfw.platform.access.Caller;

/** An organ of a level: who asks, or who provides. */
public record Party(String organ, String region) {

    public boolean includes(Caller caller) {
        return caller.isOf(organ) && caller.isAt(region);
    }
}
