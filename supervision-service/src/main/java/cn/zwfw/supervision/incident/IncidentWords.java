package cn.zwfw.supervision.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What was learnt, done or found, or why it is given back. */
@Schema(name = "IncidentWords", description = "补充的情况、处置的情况、核实的情况或者退回的理由")
record IncidentWords(@Schema(example = "已封堵漏洞,已通报相关单位。") @NotBlank @Size(max = 8000) String text) {

    /** Never what was written. */
    @Override
    public String toString() {
        return "IncidentWords";
    }
}
