package cn.zwfw.supervision.assessment.score;

/**
 * Cases that an organ decided in a period: what shares are shares of.
 *
 * @param promised those of them for which days were promised, so that they could come early
 */
public record CaseCount(int decided, int promised) {

    public CaseCount {
        if (promised < 0 || promised > decided) {
            throw new IllegalArgumentException(promised + " of " + decided);
        }
    }
}
