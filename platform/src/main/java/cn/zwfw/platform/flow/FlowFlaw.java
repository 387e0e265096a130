package cn.zwfw.platform.flow;

import java.util.List;

/**
 * Something wrong with a flow as a whole and the way to the place where it is.
 *
 * @param code stable and kebab-case, such as {@code duplicate-id}
 * @param message what to mend, in Chinese
 * @param path properties from the flow down to the place
 */
public record FlowFlaw(String code, String message, List<Place> path) {

    public FlowFlaw {
        path = List.copyOf(path);
    }

    /**
     * A property, and which element of it when it is a list.
     *
     * @param index from 0; {@link #WHOLE} for the property itself
     */
    public record Place(String property, int index) {

        public static final int WHOLE = -1;
    }
}
