package cn.zwfw.convenience.contact;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * How an organ is reached with complaints and suggestions; an organ may have several.
 *
 * @param code the organ's credit code, {@code LX} and two digits
 * @param name what for, such as the line of one office
 * @param telephone empty when there is only a mailbox
 * @param mailbox an address of the organ, never a person's; empty when there is only a telephone
 * @param breaches whether complaints about breaches of the rules are taken here (审改办、法制机构)
 */
@Cites(
        value = {"B17", "A13(1)"},
        rows = "C3")
@Schema(name = "Contact", description = "投诉电话、信箱")
record Contact(
        @Schema(example = "11620100013900001GLX01") @NotNull @Pattern(regexp = Contact.CODE) String code,
        @Schema(description = "机关", example = "11620100013900001G")
                @NotNull @ValidIdentifier(Form.CREDIT_CODE)
                String organ,
        @Schema(example = "投诉举报电话") @NotBlank @Size(max = 100) String name,
        @Schema(description = "电话", example = "0931-0000000")
                @NotNull @Pattern(regexp = "([0-9]{3,5}(-[0-9]{3,8}){0,2}|1[0-9]{10})?")
                String telephone,
        @Schema(description = "电子信箱", example = "tousu@example.gov.cn")
                @NotNull @Size(max = 165) @Pattern(regexp = "([^@\\s]{1,64}@[A-Za-z0-9.-]{1,100})?")
                String mailbox,
        @Schema(description = "通信地址,没有时为空", example = "兰州市城关区") @NotNull @Size(max = 300) String address,
        @Schema(description = "受理时间", example = "工作日 9:00—17:00") @NotNull @Size(max = 300) String hours,
        @Schema(description = "是否受理对违反办法行为的投诉举报", example = "false") boolean breaches) {

    /** The list of contacts, in paths and tables. */
    static final String LIST = "contacts";

    static final String CODE = "[0-9A-Z]{18}LX[0-9]{2}";
}
