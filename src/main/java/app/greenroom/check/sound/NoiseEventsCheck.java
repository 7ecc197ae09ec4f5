package app.greenroom.check.sound;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Words;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Limit;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.room.NoiseKind;
import app.greenroom.speech.room.RoomFacts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Few knocks, clicks and chimes. It advises only: a knock during a check need not come again. */
public final class NoiseEventsCheck extends SoundCheck {
    public NoiseEventsCheck() {
        super("sound-events", Area.SOUND, Importance.ADVICE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.NOISE_EVENTS);
    }

    @Override
    public Judgement judge(SpeechFacts facts) {
        if (facts.speechLevel().isEmpty()) {
            return nobodySpoke();
        }
        int count = facts.room().events().size();
        Map<NoiseKind, List<Interval>> kinds = byKind(facts.room());
        return new EventRate("Knocks, clicks and chimes", count, facts.duration(), Guidance.NOISE_EVENTS)
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

    private static String heard(Map<NoiseKind, List<Interval>> kinds, double duration) {
        String all = " in " + Words.whole(duration) + " s.";
        if (kinds.isEmpty()) {
            return "No knock, click or chime" + all;
        }
        List<String> parts = new ArrayList<>();
        kinds.forEach((kind, events) -> parts.add(part(kind, events)));
        String sentence = String.join(", ", parts);
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + all;
    }

    private static String part(NoiseKind kind, List<Interval> events) {
        boolean one = events.size() == 1;
        String what =
                switch (kind) {
                    case KNOCK -> one ? "one knock or click" : events.size() + " knocks or clicks";
                    case KEYS -> events.size() + " clicks of keys";
                    case CHIME -> one ? "one chime or ring" : events.size() + " chimes or rings";
                    case LONGER -> one ? "one longer noise" : events.size() + " longer noises";
                    case SUDDEN -> one ? "one sudden noise" : events.size() + " sudden noises";
                };
        return what + (one ? " (at " : " (first at ") + clock(events.get(0).start()) + ")";
    }

    private static String clock(double seconds) {
        return String.format(Locale.ROOT, "%d:%02d", (int) seconds / 60, (int) seconds % 60);
    }

    private static String fix(Map<NoiseKind, List<Interval>> kinds) {
        List<String> steps = new ArrayList<>();
        if (kinds.containsKey(NoiseKind.KEYS)) {
            steps.add("Do not type while you speak.");
        }
        if (kinds.containsKey(NoiseKind.CHIME)) {
            steps.add("Switch off notifications and put your phone away.");
        }
        if (kinds.containsKey(NoiseKind.LONGER)) {
            steps.add("Close the door and the window.");
        }
        if (kinds.containsKey(NoiseKind.KNOCK) || kinds.containsKey(NoiseKind.SUDDEN)) {
            steps.add("Do not touch table or keyboard while you speak.");
        }
        return String.join(" ", steps);
    }
}
