package cn.zwfw.platform.publication.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The meeting whose decision is carried out: name, date and document number (B9, B11). */
public record Meeting(
        @NotBlank @Size(max = 100) String name,
        @NotNull LocalDate date,
        @NotBlank @Size(max = 100) String number) {}
