package cn.zwfw.convenience.inquiry.ask;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A further question, or why it is wanted again. */
@Schema(name = "AskerSaid", description = "追问的内容,或者要求重新办理、撤回的理由")
record Said(@Schema(example = "网上申请还需要提交原件吗?") @NotBlank @Size(max = 2000) String text) {

    /** Never what was written. */
    @Override
    public String toString() {
        return "Said";
    }
}
