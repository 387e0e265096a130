package cn.zwfw.approval.application;

import cn.zwfw.platform.identifier.CreditCode;
import cn.zwfw.platform.identifier.InvalidIdentifier;
import cn.zwfw.platform.identifier.ResidentId;
import cn.zwfw.platform.personal.Audience;
import cn.zwfw.platform.personal.Personal;
import cn.zwfw.platform.personal.PersonalKind;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Who applies (GB/T 39046 表5): no more than what a case needs (个人信息保护法 34).
 *
 * @param agent name of who acts for the applicant; empty when nobody does
 */
@Schema(name = "Applicant", description = "申请人")
public record Applicant(
        @NotNull Kind kind,
        @Schema(example = "张三") @NotBlank @Size(max = 100) String name,
        @NotNull IdentityType identityType,
        @Schema(example = "620102199001011230")
                @NotBlank @Size(max = 40) @Pattern(regexp = "[0-9A-Za-z-]+") String identityNumber,
        @Schema(example = "13900000001") @NotBlank @Pattern(regexp = "\\+?[0-9-]{7,20}") String telephone,
        @Schema(example = "兰州市城关区示例路1号") @NotNull @Size(max = 200) String address,
        @Schema(description = "代理人姓名,没有时为空", example = "") @NotNull @Size(max = 100) String agent) {

    /** 申请人类型. */
    public enum Kind {
        PERSON,
        ORGANISATION
    }

    /** 证件类型 (GA/T 2000.156 in the national data standard). */
    public enum IdentityType {
        RESIDENT_ID,
        PASSPORT,
        HOME_RETURN_PERMIT,
        CREDIT_CODE
    }

    /** What is masked for everybody but the applicant. */
    enum Field {
        NAME,
        IDENTITY_NUMBER,
        TELEPHONE,
        ADDRESS,
        AGENT
    }

    /**
     * Refuses numbers whose check digit is wrong.
     *
     * @throws InvalidInput then
     */
    void check() {
        try {
            switch (identityType) {
                case RESIDENT_ID -> new ResidentId(identityNumber);
                case CREDIT_CODE -> new CreditCode(identityNumber);
                case PASSPORT, HOME_RETURN_PERMIT -> {}
            }
        } catch (InvalidIdentifier wrong) {
            throw InvalidInput.of(
                    Violation.at("/applicant/identityNumber", "identity-number-wrong"));
        }
    }

    public Personal identity() {
        return new Personal(
                identityType == IdentityType.CREDIT_CODE
                        ? PersonalKind.CREDIT_CODE
                        : PersonalKind.IDENTITY_NUMBER,
                identityNumber);
    }

    Personal called() {
        return new Personal(
                kind == Kind.PERSON ? PersonalKind.NAME : PersonalKind.ORGANISATION, name);
    }

    /** As the audience may see it, but for those fields that are shown whole. */
    Applicant masked(Audience audience, Set<Field> shown) {
        return new Applicant(
                kind,
                shown.contains(Field.NAME) ? name : called().masked(audience),
                identityType,
                shown.contains(Field.IDENTITY_NUMBER)
                        ? identityNumber
                        : identity().masked(audience),
                shown.contains(Field.TELEPHONE)
                        ? telephone
                        : new Personal(PersonalKind.TELEPHONE, telephone).masked(audience),
                shown.contains(Field.ADDRESS)
                        ? address
                        : new Personal(PersonalKind.ADDRESS, address).masked(audience),
                shown.contains(Field.AGENT)
                        ? agent
                        : new Personal(PersonalKind.NAME, agent).masked(audience));
    }

    /** Never the person. */
    @Override
    public String toString() {
        return "Applicant[" + kind + "]";
    }
}
