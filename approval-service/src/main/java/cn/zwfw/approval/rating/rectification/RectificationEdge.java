package cn.zwfw.approval.rating.rectification;

/**
 * One act in one state, where it leads, and the rule that asks for it.
 *
 * @param round 1, or 2 when it was opened again
 */
public record RectificationEdge(
        RectificationState from,
        int round,
        RectificationAct act,
        RectificationState to,
        String source) {}
