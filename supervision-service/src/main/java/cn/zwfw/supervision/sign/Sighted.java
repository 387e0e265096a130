package cn.zwfw.supervision.sign;

import java.util.List;

/** A thing with all that there is to see of it. */
public record Sighted(Subject subject, List<Sign> signs) {

    public Sighted {
        signs = List.copyOf(signs);
    }
}
