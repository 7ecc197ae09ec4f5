package app.greenroom.session.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import app.greenroom.model.live.LivePicture;
import app.greenroom.session.picture.SelfFilm;
import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** A recording behind a line of known rate and loss. */
class LineTakeTest {
    private static final int WIDTH = 128;
    private static final int HEIGHT = 72;
    private static final int RATE = 8000;
    private static final double TRIP = 0.02; // seconds: four of them fit between two pictures
    private static final ZonedDateTime AT = ZonedDateTime.parse("2026-11-28T18:00+01:00[Europe/Berlin]");

    private long nanos;

    /** Each picture that something of was lost stands for the round trips that it took, and no other does. */
    @Test
    void whatIsLateIsWhatTheSeedLost() throws Exception {
        try (SelfFilm film = film(60);
                LineTake take = take(film, 0.05, new SplittableRandom(7)).orElseThrow()) {
            assertThat(take.film().size()).isEqualTo(take.numbers().pictures());
            int late = 0;
            for (int i = 0; i < take.film().size(); i++) {
                double waits = (take.film().time(i) - near(film, take.film().time(i))) / TRIP;
                assertThat(waits).isCloseTo(Math.rint(waits), offset(1e-6));
                late += waits > 0.5 ? 1 : 0;
            }
            assertThat(take.numbers().late()).isEqualTo(late).isPositive();
        }
    }

    /** The time at which the picture was taken that is there at that time, unless it was late by more than one round trip. */
    private static double near(SelfFilm film, double at) {
        double time = 0;
        for (int i = 0; i < film.size(); i++) {
            time = film.time(i) <= at + 1e-9 ? film.time(i) : time;
        }
        return time;
    }

    @Test
    void theSameSeedLosesTheSame() throws Exception {
        try (SelfFilm film = film(30);
                LineTake one = take(film, 0.1, new SplittableRandom(3)).orElseThrow();
                LineTake same = take(film, 0.1, new SplittableRandom(3)).orElseThrow();
                LineTake none = take(film, 0, new SplittableRandom(3)).orElseThrow()) {
            assertThat(one.numbers()).isEqualTo(same.numbers());
            assertThat(one.numbers().lost()).isPositive();
            assertThat(none.numbers().late()).isZero();
            assertThat(none.numbers().lost()).isZero();
            assertThat(one.sound()).hasSameSizeAs(none.sound()).isNotEqualTo(none.sound());
        }
    }

    @Test
    void aPictureIsSentAgainUntilAllOfItIsThere() {
        assertThat(tries(2500, false, false, false)).isZero();
        assertThat(tries(2500, false, true, false, false)).isEqualTo(1);
        assertThat(tries(2500, true, true, false, true, false, false)).isEqualTo(2);
        assertThat(LineTake.tries(2500, () -> true)).as("it ends").isLessThan(100);
    }

    private static int tries(int bytes, Boolean... lost) {
        Iterator<Boolean> each = List.of(lost).iterator();
        int tries = LineTake.tries(bytes, each::next);
        assertThat(each.hasNext()).as("all packets were asked for").isFalse();
        return tries;
    }

    @Test
    void whereThereIsNoRoomForPicturesNothingIsShown() throws Exception {
        try (SelfFilm film = film(5)) {
            MeasuredLine thin = new MeasuredLine(0.06, 0, 1000 * TRIP, AT);
            assertThat(LineTake.of(film, new float[0], 1, thin, new SplittableRandom(1), share -> {}))
                    .isEmpty();
        }
    }

    private static Optional<LineTake> take(SelfFilm film, double loss, RandomGenerator random) throws Exception {
        float[] sound = new float[RATE * 3];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) (0.3 * Math.sin(i / 5.0));
        }
        MeasuredLine line = new MeasuredLine(0.3, loss, 1000 * TRIP, AT);
        return LineTake.of(film, sound, RATE, line, random, share -> {});
    }

    private SelfFilm film(int pictures) {
        SelfFilm film = new SelfFilm(() -> nanos);
        for (int i = 0; i < pictures; i++) {
            nanos += 80_000_000;
            int[] rgb = new int[WIDTH * HEIGHT];
            for (int p = 0; p < rgb.length; p++) {
                int grey = 128 + (int) (100 * Math.sin((p % WIDTH + 3 * i) / 6.0));
                rgb[p] = grey << 16 | grey << 8 | grey;
            }
            film.accept(new LivePicture(WIDTH, HEIGHT, rgb, WIDTH, HEIGHT, nanos / 1e9, Optional.empty()));
        }
        return film;
    }
}
