package cn.zwfw.approval.material;

/** What was handed in: where it is kept, and what it is by its content. */
public record Stored(MaterialKey key, MaterialType type) {}
