package cn.zwfw.powerlist.basis;

import java.time.LocalDate;

/**
 * How a change of a law was made known.
 *
 * @param effectiveOn not before it was promulgated
 */
record Announcement(
        String documentNumber, LocalDate promulgatedOn, LocalDate effectiveOn, String note) {

    LawChange of(LawChange.Kind kind) {
        return new LawChange(kind, kind.label(), documentNumber, promulgatedOn, effectiveOn, note);
    }

    Announcement noting(String otherNote) {
        return new Announcement(documentNumber, promulgatedOn, effectiveOn, otherNote);
    }
}
