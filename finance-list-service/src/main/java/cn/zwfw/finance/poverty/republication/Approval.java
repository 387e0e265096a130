package cn.zwfw.finance.poverty.republication;

import cn.zwfw.platform.citation.Cites;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * By what the original approver changed or cancelled a project.
 *
 * @param organ its name
 * @param document number of its paper
 */
@Cites(value = "A7", rows = "F5")
record Approval(
        @NotBlank @Size(max = 200) String organ,
        @NotBlank @Size(max = 100) String document,
        @NotNull LocalDate approvedOn) {}
