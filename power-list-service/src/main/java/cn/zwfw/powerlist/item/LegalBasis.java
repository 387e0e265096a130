package cn.zwfw.powerlist.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a power rests on (A13(1), 依据).
 *
 * @param law full name of the law, rule or document, as the register of legal bases spells it
 * @param documentNumber 文号; empty when it has none
 * @param article the article, paragraph and item
 * @param text the words of the article
 */
public record LegalBasis(
        @NotBlank @Size(max = 200) String law,
        @NotNull @Size(max = 100) String documentNumber,
        @NotBlank @Size(max = 100) String article,
        @NotBlank @Size(max = 2000) String text) {}
