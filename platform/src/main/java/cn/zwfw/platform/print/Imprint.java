package cn.zwfw.platform.print;

import java.time.LocalDate;

/**
 * What a printed document says of itself.
 *
 * @param subject what it is about
 * @param author the organ that makes it
 * @param date its day; a document printed again later bears the same
 */
public record Imprint(String title, String subject, String author, LocalDate date) {}
