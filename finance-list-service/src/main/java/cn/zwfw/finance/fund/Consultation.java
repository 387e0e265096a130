package cn.zwfw.finance.fund;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * That a department agreed (会同).
 *
 * @param document number of the paper that says so
 */
@Cites(
        value = {"A6", "A13(2)"},
        rows = "F1")
record Consultation(
        @NotNull @ValidIdentifier(Form.CREDIT_CODE) String organ,
        @NotNull LocalDate agreedOn,
        @NotBlank @Size(max = 100) String document) {}
