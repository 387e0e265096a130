package cn.zwfw.powerlist.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A fee with its basis and standard (B10(2), 收费依据及标准); an item without fees has none. */
public record Fee(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 500) String basis,
        @NotBlank @Size(max = 500) String standard) {}
