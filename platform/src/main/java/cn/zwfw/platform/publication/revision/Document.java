package cn.zwfw.platform.publication.revision;

import cn.zwfw.platform.publication.domain.Revision;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** What the public reads of an entry, answered as it is stored: see {@link PublicDocument}. */
public record Document(@JsonRawValue @JsonValue String json) {

    public static Document of(Revision revision) {
        return new Document(revision.document());
    }
}
