package cn.zwfw.supervision.sharing.grant.life;

/** Where a request for a resource stands; one that was granted also ends by its day. */
public enum GrantState {
    REQUESTED("待签发"),
    SIGNED("待提供方审核"),
    GRANTED("已授权"),
    REFUSED("不同意"),
    WITHDRAWN("已撤回"),
    SUSPENDED("已暂停"),
    REVOKED("已收回");

    private final String label;

    GrantState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
