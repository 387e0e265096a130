package cn.zwfw.supervision.card.desk;

import cn.zwfw.supervision.rule.Level;
import java.time.Instant;

/**
 * Something that was done about a card.
 *
 * @param level how grave the card was then
 */
record CardRecord(
        int seq, CardAct act, Level level, Instant at, String personName, String reason) {}
