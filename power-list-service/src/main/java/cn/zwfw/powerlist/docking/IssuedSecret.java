package cn.zwfw.powerlist.docking;

import io.swagger.v3.oas.annotations.media.Schema;

/** Told once, to whoever asked for it, and kept nowhere but at the issuer. */
@Schema(name = "IssuedSecret", description = "新的客户端密钥;只在此处出现一次")
record IssuedSecret(
        @Schema(example = "district-system.620102") String id,
        @Schema(description = "客户端密钥", example = "shown-once") String secret) {

    @Override
    public String toString() {
        return "IssuedSecret[id=" + id + "]";
    }
}
