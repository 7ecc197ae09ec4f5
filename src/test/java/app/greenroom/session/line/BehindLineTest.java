package app.greenroom.session.line;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.Frame;
import app.greenroom.capture.Images;
import app.greenroom.session.picture.SelfFilm;
import app.greenroom.text.Text;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made on a thread of its own while somebody looks at themselves. */
@NullUnmarked
class BehindLineTest {
    private static final MeasuredLine LINE =
            new MeasuredLine(2, 0, 30, ZonedDateTime.parse("2026-11-28T18:00+01:00[Europe/Berlin]"));

    private final List<Text> unable = new ArrayList<>();
    private BehindLine behind;

    /** A picture that cannot be read is told, but not to somebody who has gone on: then it was overwritten. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasOverwrittenAtItsEndIsNoFault(boolean over) {
        try (SelfFilm film = new SelfFilm(() -> 0)) {
            film.put(0, Images.jpeg(new Frame(64, 36, new byte[3 * 64 * 36], 0), 0.9f));
            film.put(0.1, new byte[100]);
            behind = new BehindLine(Optional.of(LINE), new SplittableRandom(1), Runnable::run, new BehindLine.Told() {
                @Override
                public void making(double share) {
                    if (over) {
                        behind.close();
                        Thread.interrupted(); // as if it came while the next picture is read
                    }
                }

                @Override
                public void made(LineTake.Numbers numbers) {
                    throw new AssertionError("of what cannot be read");
                }

                @Override
                public void unable(Text why) {
                    unable.add(why);
                }
            });
            behind.make(film, new float[0], 1);
        }
        assertThat(unable).hasSize(over ? 0 : 1);
    }
}
