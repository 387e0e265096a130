package cn.zwfw.approval.cases;

import java.time.LocalDate;

/**
 * That a case was accepted.
 *
 * @param day from which the organ's time runs
 * @param deemed the organ was silent for its five days: it has accepted on the day of receipt
 */
public record Acceptance(LocalDate day, boolean deemed) {}
