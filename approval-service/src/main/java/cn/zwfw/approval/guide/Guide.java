package cn.zwfw.approval.guide;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What the guide of an item says beyond the item itself. Name, legal basis, time limit, undertaking
 * office and implementing organ (A14) are the item's and are read from it, so that they are never
 * said twice.
 *
 * @param conditions 受理条件
 * @param materials 办理要件
 * @param procedure 办理程序, in words; the item's flow chart goes with it
 * @param result what the applicant gets, by name; empty when there is none
 */
@Cites(value = "A14", rows = "V1")
@Schema(name = "Guide", description = "办事指南")
record Guide(
        @Schema(example = "11620100013900001G3000100000001")
                @NotNull @ValidIdentifier(Form.IMPLEMENTATION_CODE)
                String itemCode,
        @Schema(example = "11620100013900001G") @NotNull @ValidIdentifier(Form.CREDIT_CODE)
                String organ,
        @NotBlank @Size(max = 4000) String conditions,
        @NotNull @Size(max = 60) List<@Valid @NotNull Material> materials,
        @NotBlank @Size(max = 4000) String procedure,
        @NotEmpty @Size(max = 3) List<@NotNull Channel> channels,
        @NotNull @Size(max = 200) String result) {

    /** The list of guides, in paths and tables. */
    static final String LIST = "guides";

    /** How an application is handed in (办理形式). */
    enum Channel {
        WINDOW("窗口"),
        ONLINE("网上"),
        MAIL("邮寄");

        private final String label;

        Channel(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
