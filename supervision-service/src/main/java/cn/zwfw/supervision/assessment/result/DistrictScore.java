package cn.zwfw.supervision.assessment.result;

import java.math.BigDecimal;

/**
 * What a district came to.
 *
 * @param organs how many were assessed
 * @param score the mean of theirs
 */
public record DistrictScore(String region, int organs, BigDecimal score, int rank) {}
