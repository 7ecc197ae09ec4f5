package app.greenroom.session.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.live.SoundEvent;
import app.greenroom.model.measure.Interval;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.manner.MannerFacts;
import app.greenroom.speech.microphone.MicrophoneFacts;
import app.greenroom.speech.room.RoomFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a watch tells of what it heard. */
class NewEventsTest {
    private static final double MEMORY = 8;
    private static final double BEGINNING = 3;

    /** Beside a call the sound is judged four times less often, and an um between two judgements is told all the same. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 2})
    void whateverThePaceEachUmIsToldOnce(double every) {
        List<Interval> said = new ArrayList<>();
        for (double at = 4; at < 60; at += 4.7) {
            said.add(new Interval(at, at + 0.4));
        }
        NewEvents once = new NewEvents(BEGINNING, every);
        List<Interval> told = new ArrayList<>();
        for (double now = BEGINNING; now < 65; now += every + 0.09) { // a block of sound comes a little late
            double start = Math.max(0, now - MEMORY);
            once.news(facts(said, start, now), start, now).stream()
                    .map(SoundEvent::at)
                    .forEach(told::add);
        }
        assertThat(told).hasSameSizeAs(said);
        for (int i = 0; i < told.size(); i++) {
            assertThat(told.get(i).end())
                    .isBetween(said.get(i).end() - 1e-9, said.get(i).end() + 1e-9);
        }
    }

    private static SpeechFacts facts(List<Interval> said, double start, double now) {
        List<Interval> heard = said.stream()
                .filter(um -> um.start() >= start && um.end() <= now)
                .map(um -> new Interval(um.start() - start, um.end() - start))
                .toList();
        return new SpeechFacts(
                now - start,
                new SpeechFacts.Signal(false, OptionalDouble.empty(), 0.05, new double[0]),
                SpeechFacts.Level.UNKNOWN,
                SpeechFacts.Activity.of(List.of()),
                new SpeechFacts.Fillers(heard, List.of(), Optional.empty()),
                MicrophoneFacts.UNKNOWN,
                RoomFacts.UNKNOWN,
                MannerFacts.UNKNOWN);
    }
}
