package cn.zwfw.approval.rating;

/** 评价渠道 (GB/T 39046). */
public enum Channel {
    PC("PC端"),
    MOBILE("移动端"),
    QR_CODE("二维码"),
    HALL_TABLET("大厅平板"),
    OTHER_TERMINAL("其他终端"),
    TELEPHONE("电话"),
    SMS("短信");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
