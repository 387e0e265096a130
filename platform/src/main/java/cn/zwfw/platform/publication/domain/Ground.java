package cn.zwfw.platform.publication.domain;

import java.util.Set;

/**
 * Why a change is proposed, by article and clause.
 *
 * @param code as cited, {@code B9(3)}
 * @param label the clause in short
 * @param restsOnLaw whether a law or rule is the ground, so that the legal office reviews (A10)
 * @param particulars fields that this ground requires besides those of its kind
 */
public record Ground(String code, String label, boolean restsOnLaw, Set<String> particulars) {

    public Ground {
        particulars = Set.copyOf(particulars);
    }

    public Ground(String code, String label, boolean restsOnLaw) {
        this(code, label, restsOnLaw, Set.of());
    }
}
