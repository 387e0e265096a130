package cn.zwfw.supervision.rule;

/** Other rules stand than before; told in the transaction that publishes them. */
public record RulesChanged() {}
