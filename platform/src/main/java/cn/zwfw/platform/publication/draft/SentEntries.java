package cn.zwfw.platform.publication.draft;

import cn.zwfw.platform.problem.Violations;
import java.util.Iterator;

/**
 * The entries of a draft as they come in, one after the other, so that a draft of many needs no
 * more memory than one of few.
 *
 * @param found everything that is wrong, with entries or with what did not become one; complete
 *     when the last entry has been taken, and nothing may be kept unless it is empty then
 */
public record SentEntries(Iterator<SentEntry> entries, Violations found) {}
