package cn.zwfw.supervision.board.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.board.Scope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A screen that takes nothing ends, and holds up nobody. */
@Cites(value = "A14", rows = "S9")
class ScreenTests {

    private final Screen screen = new Screen(new Scope("620100", null), Place.before(7));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void writesWhatItIsTold() throws IOException {
        screen.tell(Message.figures("{}"));
        screen.tell(Message.card(new Place(7, "c"), "{\"a\":1}"));

        show(3);

        assertThat(out.toString(UTF_8))
                .isEqualTo(
                        """
                        event: figures
                        data: {}

                        id: 7~c
                        event: card
                        data: {"a":1}

                        :

                        """);
    }

    @Test
    void endsWhenTooMuchWaits() throws IOException {
        for (int n = 0; n < Screen.WAITING; n++) {
            screen.tell(Message.figures("{}"));
        }
        assertThat(screen.isEnded()).isFalse();
        screen.tell(Message.figures("{}"));

        show(3);

        assertThat(screen.isEnded()).isTrue();
        assertThat(out.size()).isZero();
    }

    @Test
    void placesAreInTheOrderOfTheDatabase() {
        var high = new Place(7, "f0000000-0000-0000-0000-000000000000");
        var low = new Place(7, "0f000000-0000-0000-0000-000000000000");

        assertThat(low).isLessThan(high).isGreaterThan(Place.before(7));
        assertThat(high).isLessThan(Place.before(8));
        assertThat(Place.of(high.toString())).isEqualTo(high);
    }

    @Test
    void writesNothingOnceItsTimeIsOver() throws IOException {
        screen.tell(Message.figures("{}"));
        var asked = new AtomicInteger();

        screen.show(out, Duration.ofMillis(20), () -> asked.getAndIncrement() == 0);

        assertThat(out.size()).isZero();
    }

    private void show(int times) throws IOException {
        // before every wait and after it
        var left = new AtomicInteger(2 * times);
        screen.show(out, Duration.ofMillis(20), () -> left.getAndDecrement() > 0);
    }
}
