package cn.zwfw.supervision.assessment.scheme;

/**
 * A scheme as it stood at a time.
 *
 * @param number of the publication; 0 for what the platform comes with
 */
public record SchemeVersion(AssessmentScheme scheme, int number) {}
