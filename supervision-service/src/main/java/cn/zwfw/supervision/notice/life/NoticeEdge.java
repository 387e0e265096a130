package cn.zwfw.supervision.notice.life;

import java.util.List;

/** One act in one state, where it leads, and what must be so besides. */
public record NoticeEdge(NoticeState from, NoticeAct act, NoticeState to, List<Guard> guards) {

    static NoticeEdge of(NoticeState from, NoticeAct act, NoticeState to, Guard... guards) {
        return new NoticeEdge(from, act, to, List.of(guards));
    }
}
