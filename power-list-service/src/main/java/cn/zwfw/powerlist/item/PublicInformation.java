package cn.zwfw.powerlist.item;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The static information of a power (B10(4)): address, telephones, questions, guide and forms. It
 * stays public while the power is suspended (B12).
 *
 * @param telephone for inquiries
 * @param supervisionTelephone for complaints; another number than the one complained of
 */
public record PublicInformation(
        @NotBlank @Size(max = 200) String address,
        @NotBlank @Size(max = 100) String hours,
        @NotBlank @Pattern(regexp = TELEPHONE) String telephone,
        @NotBlank @Pattern(regexp = TELEPHONE) String supervisionTelephone,
        @NotBlank @Size(max = 4000) String guide,
        @NotNull @Size(max = 50) List<@Valid @NotNull Question> questions,
        @NotNull @Size(max = 50) List<@Valid @NotNull Form> forms) {

    private static final String TELEPHONE = "[0-9][0-9-]{2,19}";

    public PublicInformation {
        questions = List.copyOf(questions == null ? List.of() : questions);
        forms = List.copyOf(forms == null ? List.of() : forms);
    }

    /** 常见问题解答. */
    public record Question(
            @NotBlank @Size(max = 300) String question,
            @NotBlank @Size(max = 2000) String answer) {}

    /** 表格: where a form is to be had. */
    public record Form(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 500) @Pattern(regexp = "https?://\\S+|/\\S*") String address) {}
}
