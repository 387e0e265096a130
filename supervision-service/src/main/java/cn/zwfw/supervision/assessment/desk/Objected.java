package cn.zwfw.supervision.assessment.desk;

import org.jspecify.annotations.Nullable;

/**
 * Which objection an act is about.
 *
 * @param seq its number
 * @param upheld what became of it; none when it was filed
 */
public record Objected(int seq, @Nullable Boolean upheld) {

    @Override
    public String toString() {
        return "objection " + seq + (upheld == null ? "" : upheld ? " upheld" : " rejected");
    }
}
