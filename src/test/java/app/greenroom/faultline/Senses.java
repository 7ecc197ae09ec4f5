package app.greenroom.faultline;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.file.Recording;
import app.greenroom.mock.Instruments;
import app.greenroom.mock.Tape;
import app.greenroom.session.live.Meters;
import app.greenroom.speech.SoundAnalysis;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a run measures and records with. Pictures are measured once each, see {@link GoodRoom}.
 *
 * @param interview measure pictures and sound, and record
 * @param whole whether a recording that was made so is whole
 * @param patience seconds after which a run hangs, however busy the computer is: of very many at the lowest priority each has little
 *     of it
 */
record Senses(Instruments interview, Whole whole, long patience) {
    /** Sound is analysed as it is, recordings are encoded. */
    static final Senses REAL = new Senses(
            new Instruments(new Meters(() -> GoodRoom.get().meter(), SoundAnalysis::new), Tape::new),
            recording -> Recording.open(recording).hasSound(),
            60);

    /** Sound is known by what was analysed before, recordings count. */
    static final Senses REMEMBERED = new Senses(
            new Instruments(
                    new Meters(() -> GoodRoom.get().meter(), (rate, channels) -> new RememberedSound()),
                    (file, content, clock, free, told) -> new Tape(file, content, clock, free, told, CountedFilm::new)),
            CountedFilm::ended,
            600);

    /** Looks at a recording. */
    interface Whole {
        boolean is(Path recording) throws CaptureException, IOException;
    }

    Meters meters() {
        return interview.meters();
    }
}
