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
        return new Message("id: " + place + "\nevent: card\ndata: " + data + "\n\n");
    }
}
