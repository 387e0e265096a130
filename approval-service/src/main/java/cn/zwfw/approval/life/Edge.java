package cn.zwfw.approval.life;

/** One act in one state, where it leads, and the article that allows it. */
public record Edge(CaseState from, Act act, CaseState to, String article) {}
