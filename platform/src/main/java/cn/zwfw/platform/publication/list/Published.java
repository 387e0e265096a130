package cn.zwfw.platform.publication.list;

import cn.zwfw.platform.publication.domain.ChangeRequest;
import cn.zwfw.platform.publication.domain.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A revision that has just been published, with what it says.
 *
 * @param request what it was published by; none when a district reported it
 */
public record Published<C>(Revision revision, C content, @Nullable ChangeRequest request) {

    /** What it came from: the request, or the district system. */
    public String source() {
        return request == null ? "reported/" + revision.reportedBy() : request.id().toString();
    }
}
