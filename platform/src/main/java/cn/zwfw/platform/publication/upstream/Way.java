package cn.zwfw.platform.publication.upstream;

/** Which way publications go between this node and the city. */
enum Way {
    /** 取自市级事项库: what the city publishes comes in here. */
    LIBRARY,
    /** 报送市级平台: what is published here goes up. */
    REPORTING
}
