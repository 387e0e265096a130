package cn.zwfw.supervision.assessment.result;

/** Where a page of scores ends: the score that stood last. */
public record ScorePlace(String region, int rank, String organ) {

    /** As {@link #toString} writes it. */
    public static final String FORM = "\\d{6}~\\d{1,6}~[0-9A-Z]{18}";

    private static final String BETWEEN = "~";

    /** Reads what {@link #FORM} allows. */
    public static ScorePlace of(String text) {
        var parts = text.split(BETWEEN, -1);
        return new ScorePlace(parts[0], Integer.parseInt(parts[1]), parts[2]);
    }

    public static ScorePlace of(OrganScore score) {
        return new ScorePlace(score.region(), score.rank(), score.organ());
    }

    @Override
    public String toString() {
        return region + BETWEEN + rank + BETWEEN + organ;
    }
}
