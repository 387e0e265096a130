package cn.zwfw.gateway.allowance;

import org.springframework.stereotype.Component;

/** Public reads that are answered ahead of {@link AddressesCounted}, from the same allowances. */
@Component
public class PublicReads {

    private final Leases leases;
    private final AllowanceSettings settings;

    PublicReads(Leases leases, AllowanceSettings settings) {
        this.leases = leases;
        this.settings = settings;
    }

    /**
     * Takes one of what was taken ahead.
     *
     * @param network as {@link cn.zwfw.gateway.caller.CallerNetwork} has it
     * @return false if there is nothing just now; then nothing is counted
     */
    public boolean take(String network) {
        return leases.takeKept(Counted.PUBLIC_READS, settings.of(Counted.PUBLIC_READS), network);
    }
}
