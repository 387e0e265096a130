package cn.zwfw.approval.district;

import java.time.Instant;

/**
 * A district's case as it is stored.
 *
 * @param digest of what was reported
 * @param reportedBy login of the system that reported it last
 */
record DistrictCase(
        String region,
        ReportedCase reported,
        String document,
        String digest,
        String itemName,
        String organ,
        String reportedBy,
        Instant reportedAt) {}
