package cn.zwfw.platform.calendar;

import java.time.LocalDate;

/**
 * A day that a notice names: off though it is a weekday, or worked though it is a weekend (调休).
 *
 * @param name the holiday it belongs to, such as 国庆节
 */
public record ListedDay(LocalDate day, boolean workday, String name) {}
