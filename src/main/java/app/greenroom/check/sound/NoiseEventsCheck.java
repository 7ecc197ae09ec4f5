package app.greenroom.check.sound;

import app.greenroom.check.Judgement;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Interval;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.room.NoiseKind;
import app.greenroom.speech.room.RoomFacts;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Few knocks, clicks and chimes. It advises only: a knock during a check need not come again. */
public final class NoiseEventsCheck extends SoundCheck {
    public NoiseEventsCheck() {
        super(
                "sound-events",
                Area.SOUND,
                Importance.ADVICE,
                Text.of("Knocks and clicks"),
                Text.of("Counts knocks, clicks, chimes and other sudden noises."),
                Guidance.NOISE_EVENTS);
    }

    /** Blocks of sound that a busy computer loses leave clicks. */
    @Override
    public boolean timed() {
        return true;
    }

    @Override
    public Judgement judge(SpeechFacts facts) {
        if (facts.level().speech().isEmpty()) {
            return nobodySpoke();
        }
        int count = facts.room().events().size();
        Map<NoiseKind, List<Interval>> kinds = byKind(facts.room());
        return new EventRate(count, facts.duration(), Guidance.NOISE_EVENTS)
                .judge(heard(kinds, facts.duration()), fix(kinds));
    }

    private static Map<NoiseKind, List<Interval>> byKind(RoomFacts room) {
        Map<NoiseKind, List<Interval>> kinds = new EnumMap<>(NoiseKind.class);
        for (int i = 0; i < room.events().size(); i++) {
            kinds.computeIfAbsent(room.kinds().get(i), kind -> new ArrayList<>())
                    .add(room.events().get(i));
        }
        return kinds;
    }

    private static Text heard(Map<NoiseKind, List<Interval>> kinds, double duration) {
        Argument time = Argument.amount(duration, Unit.SECONDS, 0);
        if (kinds.isEmpty()) {
            return Text.of("No knock, click or chime in {0}.", time);
        }
        List<Text> parts = new ArrayList<>();
        kinds.forEach((kind, events) -> parts.add(part(kind, events)));
        return Text.of("{0} in {1}.", Argument.opening(Argument.of(Text.list(parts))), time);
    }

    private static Text part(NoiseKind kind, List<Interval> events) {
        Argument count = Argument.count(events.size());
        Text what =
                switch (kind) {
                    case KNOCK -> Text.of("{0, plural, one {one knock or click} other {# knocks or clicks}}", count);
                    case KEYS -> Text.of("{0, plural, one {one click of keys} other {# clicks of keys}}", count);
                    case CHIME -> Text.of("{0, plural, one {one chime or ring} other {# chimes or rings}}", count);
                    case LONGER -> Text.of("{0, plural, one {one longer noise} other {# longer noises}}", count);
                    case SUDDEN -> Text.of("{0, plural, one {one sudden noise} other {# sudden noises}}", count);
                };
        Argument first = Argument.clock(events.get(0).start());
        return events.size() == 1
                ? Text.of("{0} (at {1})", Argument.of(what), first)
                : Text.of("{0} (first at {1})", Argument.of(what), first);
    }

    private static Text fix(Map<NoiseKind, List<Interval>> kinds) {
        List<Text> steps = new ArrayList<>();
        if (kinds.containsKey(NoiseKind.KEYS)) {
            steps.add(Text.of("Please do not type while you speak."));
        }
        if (kinds.containsKey(NoiseKind.CHIME)) {
            steps.add(Text.of("Switch off notifications and put your phone away."));
        }
        if (kinds.containsKey(NoiseKind.LONGER)) {
            steps.add(Text.of("Close the door and the window."));
        }
        if (kinds.containsKey(NoiseKind.KNOCK) || kinds.containsKey(NoiseKind.SUDDEN)) {
            steps.add(Text.of("Please do not touch the table or the keyboard while you speak."));
        }
        return Text.sentences(steps);
    }
}
