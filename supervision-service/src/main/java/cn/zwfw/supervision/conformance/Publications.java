package cn.zwfw.supervision.conformance;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The publications of an item that are known, one after another; some may be missing yet. */
@Cites(value = "B16(3)", rows = "S2")
record Publications(List<Publication> known) {

    Publications {
        known = known.stream().sorted(Comparator.comparingInt(Publication::number)).toList();
    }

    static Publications of(List<PublishedItem> known) {
        return new Publications(known.stream().map(Publication::of).toList());
    }

    /** Whether there is one between the first and the newest that is not known. */
    boolean areMissing() {
        var newest =
                known.stream().filter(Publication::listed).reduce((_, later) -> later).orElse(null);
        return newest != null
                && known.indexOf(newest) < newest.number() - known.getFirst().number();
    }

    /**
     * Whether the item was suspended or cancelled on a day, from its beginning to its end. Never
     * while a publication is missing that could have had it in force.
     */
    boolean wereOutOfForceAllThrough(LocalDate day) {
        var first =
                known.stream()
                        .filter(any -> any.listed() && any.day().isBefore(day))
                        .reduce((_, later) -> later);
        return first.isPresent() && !first.get().inForce() && stayedOut(first.get(), day);
    }

    private boolean stayedOut(Publication first, LocalDate day) {
        var next = first.number();
        for (var later : known.stream().filter(any -> any.number() > first.number()).toList()) {
            next++;
            if (later.number() != next) {
                return false;
            }
            if (later.listed() && later.day().isAfter(day)) {
                return true;
            }
            if (later.inForce()) {
                return false;
            }
        }
        return true;
    }

    /**
     * A publication as far as it says from when it counts.
     *
     * @param listed whether there is such a publication; its owner was asked
     */
    record Publication(int number, boolean listed, boolean inForce, LocalDate day) {

        static Publication of(PublishedItem any) {
            return new Publication(
                    any.number(), any.listed(), any.inForce(), CityTime.day(any.from()));
        }
    }
}
