package cn.zwfw.convenience.inquiry.life;

import java.util.List;

/** One act in one state, where it leads, and what must be so besides. */
public record InquiryEdge(InquiryState from, InquiryAct act, InquiryState to, List<Guard> guards) {

    static InquiryEdge of(InquiryState from, InquiryAct act, InquiryState to, Guard... guards) {
        return new InquiryEdge(from, act, to, List.of(guards));
    }
}
