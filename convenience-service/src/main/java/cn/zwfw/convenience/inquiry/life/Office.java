package cn.zwfw.convenience.inquiry.life;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;

/** Where breaches of the rules are complained of: either, as the asker chooses (B17). */
@Cites(value = "B17", rows = "C2")
public enum Office {
    REFORM_OFFICE(Duty.REFORM_OFFICE),
    LEGAL_OFFICE(Duty.LEGAL_OFFICE);

    private final Duty duty;

    Office(Duty duty) {
        this.duty = duty;
    }

    public Duty duty() {
        return duty;
    }

    public String label() {
        return duty.label();
    }

    public Office other() {
        return this == REFORM_OFFICE ? LEGAL_OFFICE : REFORM_OFFICE;
    }
}
