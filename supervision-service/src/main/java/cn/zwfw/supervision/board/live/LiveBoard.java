package cn.zwfw.supervision.board.live;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.board.Board;
import cn.zwfw.supervision.board.BoardFigures;
import cn.zwfw.supervision.board.Scope;
import cn.zwfw.supervision.board.live.NewCards.NewCard;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks for news on behalf of all screens of the instance together: new cards once for all of them,
 * figures once for those that show the same. Nobody looks while there is no screen.
 */
@Component
@Cites(
        value = {"A2", "A14"},
        rows = "S9")
class LiveBoard {

    /** How many cards a screen begins with that says nothing of what it has seen. */
    private static final int NEWEST = 20;

    /** How many cards a screen is told that comes again. */
    private static final int MISSED = 100;

    private static final int AT_ONCE = 200;

    /** After so many times in which a screen was told nothing its client is sent away. */
    private static final int PATIENCE = 6;

    private static final Logger log = LoggerFactory.getLogger(LiveBoard.class);

    private final Screens screens;
    private final NewCards cards;
    private final BoardFigures figures;
    private final JsonMapper json;
    private final Duration patience;
    private final Map<Scope, Board> counted = new ConcurrentHashMap<>();
    private final ReentrantLock looking = new ReentrantLock();
    private final ReentrantLock counting = new ReentrantLock();

    LiveBoard(
            Screens screens,
            NewCards cards,
            BoardFigures figures,
            JsonMapper json,
            LiveSettings settings) {
        this.screens = screens;
        this.cards = cards;
        this.figures = figures;
        this.json = json;
        this.patience = settings.countEvery().multipliedBy(PATIENCE);
    }

    /** A screen that has been told the figures, and the cards that its client has not seen. */
    Screen open(Scope scope, @Nullable Place seen) {
        var end = cards.end();
        var unseen =
                seen == null || seen.compareTo(end) > 0
                        ? cards.newest(scope, end, NEWEST)
                        : cards.missed(scope, seen, end, MISSED);
        var screen = new Screen(scope, end);
        var board = counted.computeIfAbsent(scope, figures::of);
        screen.tell(board, Message.figures(json.writeValueAsString(board)));
        unseen.forEach(card -> screen.tell(message(card)));
        screens.add(screen);
        return screen;
    }

    /** A second look does not begin before the first has ended. */
    @Scheduled(fixedRateString = "${zwfw.board.look-every:1s}")
    void look() {
        var open = screens.all();
        if (!open.isEmpty() && looking.tryLock()) {
            try {
                look(open);
            } finally {
                looking.unlock();
            }
        }
    }

    private void look(List<Screen> open) {
        var end = cards.end();
        var from = open.stream().map(Screen::place).min(Comparator.naturalOrder()).orElse(end);
        var found = cards.between(from, end, AT_ONCE);
        for (var card : found) {
            var message = message(card);
            open.stream()
                    .filter(screen -> card.place().compareTo(screen.place()) > 0)
                    .filter(screen -> card.isSeenIn(screen.scope()))
                    .forEach(screen -> screen.tell(message));
        }
        var reached = found.size() < AT_ONCE ? end : found.getLast().place();
        open.forEach(screen -> screen.isAt(reached));
    }

    @Scheduled(fixedRateString = "${zwfw.board.count-every:5s}")
    void count() {
        if (counting.tryLock()) {
            try {
                var scopes = screens.scopes();
                counted.keySet().retainAll(scopes);
                scopes.forEach(this::tryToCount);
            } finally {
                counting.unlock();
            }
        }
    }

    /** What cannot be counted holds up nobody else; who comes now is not shown what is old. */
    private void tryToCount(Scope scope) {
        try {
            count(scope);
        } catch (RuntimeException failure) {
            counted.remove(scope);
            log.warn("the figures of {} could not be counted: {}", scope, failure.toString());
        }
    }

    /** A screen that is told nothing shows what is old as if it were new: its stream ends. */
    @Scheduled(fixedRateString = "${zwfw.board.count-every:5s}")
    void endTheBlind() {
        screens.all().stream()
                .filter(screen -> screen.isBlindFor(patience))
                .forEach(screen -> {
                    counted.remove(screen.scope());
                    screen.end();
                });
    }

    private void count(Scope scope) {
        var board = figures.of(scope);
        counted.put(scope, board);
        var message = Message.figures(json.writeValueAsString(board));
        screens.all().stream()
                .filter(screen -> screen.scope().equals(scope))
                .forEach(screen -> screen.tell(board, message));
    }

    private Message message(NewCard found) {
        var card = found.card();
        return card == null
                ? Message.gone(found.place(), json.writeValueAsString(new Gone(found.id())))
                : Message.card(found.place(), json.writeValueAsString(card));
    }

    /** Which card was withdrawn or does not stand any more. */
    private record Gone(String id) {}
}
