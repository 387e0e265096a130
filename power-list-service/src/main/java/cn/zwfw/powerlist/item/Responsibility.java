package cn.zwfw.powerlist.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A responsibility item (责任事项) that corresponds to the power (A13(1), B5, B16(6)).
 *
 * @param stage 环节, such as 受理 or 审查
 * @param duty what must be done
 * @param responsible 责任主体: who must do it
 * @param basis on what basis
 * @param accountability 追责情形: what failing is answered for
 */
public record Responsibility(
        @NotBlank @Size(max = 50) String stage,
        @NotBlank @Size(max = 1000) String duty,
        @NotBlank @Size(max = 100) String responsible,
        @NotBlank @Size(max = 500) String basis,
        @NotBlank @Size(max = 1000) String accountability) {}
