package cn.zwfw.platform.publication.upstream;

import org.jspecify.annotations.Nullable;

/**
 * What one side did not take of the other.
 *
 * @param problem the problem document that says why
 * @param document what was sent, if it is kept nowhere else
 */
record Refused(Entry entry, String problem, @Nullable String document) {

    /**
     * Which publication.
     *
     * @param position in the feed of the one who published it
     */
    record Entry(String code, int number, long position) {}
}
