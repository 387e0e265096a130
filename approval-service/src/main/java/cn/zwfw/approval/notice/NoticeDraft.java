package cn.zwfw.approval.notice;

import java.util.List;

/** What a notice says beyond the case itself. */
public record NoticeDraft(NoticeKind kind, List<String> paragraphs) {

    public NoticeDraft {
        paragraphs = List.copyOf(paragraphs);
    }

    public static NoticeDraft of(NoticeKind kind, String... paragraphs) {
        return new NoticeDraft(kind, List.of(paragraphs));
    }
}
