package cn.zwfw.gateway.usage;

import java.time.LocalDate;

/**
 * What is counted together.
 *
 * @param client as the token names it; {@code anonymous} without a token
 * @param day in the city
 * @param service the id of the route
 * @param status {@code 2xx} to {@code 5xx}, or {@code cancelled} by the caller
 */
record Usage(String client, LocalDate day, String service, String status) {}
