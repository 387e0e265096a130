package cn.zwfw.approval.guide;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A paper that goes with an application.
 *
 * @param originals how many originals, 0 if none
 * @param copies how many copies, 0 if none
 * @param sample where a filled-in sample is; empty when there is none
 */
@Schema(name = "Material", description = "申请材料")
record Material(
        @Schema(example = "申请书") @NotBlank @Size(max = 200) String name,
        @NotNull Necessity necessity,
        @NotNull Form form,
        @NotNull Source source,
        @Schema(example = "1") @Min(0) @Max(99) int originals,
        @Schema(example = "0") @Min(0) @Max(99) int copies,
        @Schema(example = "/samples/application.pdf") @NotNull @Size(max = 500) String sample,
        @NotNull @Size(max = 500) String note) {

    /** 材料必要性. */
    enum Necessity {
        REQUIRED("必要"),
        OPTIONAL("非必要"),
        MAY_FOLLOW("容缺后补");

        private final String label;

        Necessity(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** 材料形式. */
    enum Form {
        PAPER("纸质"),
        ELECTRONIC("电子"),
        EITHER("纸质或电子");

        private final String label;

        Form(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** 材料来源渠道. */
    enum Source {
        APPLICANT("申请人自备"),
        GOVERNMENT("政府部门核发"),
        OTHER("其他");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
