package cn.zwfw.supervision.board.live;

/**
 * Something to be written to a stream of events (HTML, 9.2.5).
 *
 * @param text as it is written, the empty line at its end included
 */
record Message(String text) {

    /** A sign of life that clients pass over. */
    static final Message HEARTBEAT = new Message(":\n\n");

    static Message figures(String data) {
        return new Message("event: figures\ndata: " + data + "\n\n");
    }

    /** A card; its place is what a client says when it comes again. */
    static Message card(Place place, String data) {
        return placed(place, "card", data);
    }

    /** That a card is not to be shown any more. */
    static Message gone(Place place, String data) {
        return placed(place, "gone", data);
    }

    private static Message placed(Place place, String event, String data) {
        return new Message("id: " + place + "\nevent: " + event + "\ndata: " + data + "\n\n");
    }
}
