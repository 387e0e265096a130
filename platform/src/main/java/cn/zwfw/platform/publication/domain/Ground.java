package cn.zwfw.platform.publication.domain;

/**
 * Why a change is proposed, by article and clause.
 *
 * @param code as cited, {@code B9(3)}
 * @param label the clause in short
 * @param restsOnLaw whether a law or rule is the ground, so that the legal office reviews (A10)
 */
public record Ground(String code, String label, boolean restsOnLaw) {}
