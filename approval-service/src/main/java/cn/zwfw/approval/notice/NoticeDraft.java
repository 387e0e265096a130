package cn.zwfw.approval.notice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a notice says beyond the case itself. */
public record NoticeDraft(
        NoticeKind kind, List<String> points, Map<Particular, String> particulars) {

    public NoticeDraft {
        points = List.copyOf(points);
        particulars = Map.copyOf(particulars);
    }

    public static NoticeDraft of(NoticeKind kind, String... points) {
        return new NoticeDraft(kind, List.of(points), Map.of());
    }

    public static NoticeDraft of(NoticeKind kind, List<String> points) {
        return new NoticeDraft(kind, points, Map.of());
    }

    /** With one more line. */
    public NoticeDraft with(Particular what, String text) {
        var more = new EnumMap<Particular, String>(Particular.class);
        more.putAll(particulars);
        more.put(what, text);
        return new NoticeDraft(kind, points, more);
    }
}
