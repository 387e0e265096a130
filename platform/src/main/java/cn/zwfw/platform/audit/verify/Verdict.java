package cn.zwfw.platform.audit.verify;

import java.util.List;

/**
 * What a verification has seen.
 *
 * @param batches how many were looked at
 * @param entries how many of their entries
 * @param unsealed entries that are not sealed yet
 * @param findings of those that there are, the first {@value #MOST_FINDINGS}
 */
public record Verdict(
        String service, long batches, long entries, long unsealed, List<Finding> findings) {

    static final int MOST_FINDINGS = 1000;

    public Verdict {
        findings = findings.stream().limit(MOST_FINDINGS).toList();
    }

    public boolean isSound() {
        return findings.isEmpty();
    }
}
