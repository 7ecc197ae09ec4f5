package app.greenroom.session.live;

import app.greenroom.model.live.SoundEvent;
import app.greenroom.model.live.SoundEvent.Kind;
import app.greenroom.model.measure.Interval;
import app.greenroom.speech.SpeechFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Picks what is new from facts that overlap. An event waits until what follows can tell it from a part of a word, and is
 * told once; one that turns out to be an event only much later is left out, for to tell it then would
 * puzzle. In the first seconds, in which nothing is judged, it may be told later. Used by one thread.
 */
final class NewEvents {
    /** Seconds of sound after the end that the finding of each kind looks at. */
    private static final Map<Kind, Double> SETTLES =
            new EnumMap<>(Map.of(Kind.FILLED_PAUSE, 1.3, Kind.NOISE, 0.35, Kind.LONG_PAUSE, 0.3));

    /** Seconds after that, and from one judgement to the next, until it is told at the latest. */
    private static final double LATEST = 0.2;

    private static final double LONG_PAUSE = 1;

    /** What begins so soon after what was told is the rest of it. */
    private static final double JOIN = 0.1;

    private final double beginning;
    private final double every;
    private final Map<Kind, Double> told = new EnumMap<>(Kind.class);
    private boolean began;

    /**
     * @param beginning seconds that are heard before anything is judged
     * @param every seconds from one judgement to the next, lest what ends between two of them is told by neither
     */
    NewEvents(double beginning, double every) {
        this.beginning = beginning;
        this.every = every;
    }

    /**
     * What is new.
     *
     * @param facts what the last seconds hold, with times from {@code start}
     * @param start seconds since the watch began
     * @param now seconds since the watch began
     */
    List<SoundEvent> news(SpeechFacts facts, double start, double now) {
        List<SoundEvent> news = new ArrayList<>();
        double latest = LATEST + every + (began ? 0 : beginning);
        began = true;
        add(news, Kind.FILLED_PAUSE, facts.fillers().clear(), start, now, latest);
        add(news, Kind.NOISE, facts.room().events(), start, now, latest);
        List<Interval> pauses = facts.activity().silentPauses().stream()
                .filter(pause -> pause.length() >= LONG_PAUSE)
                .toList();
        add(news, Kind.LONG_PAUSE, pauses, start, now, latest);
        news.sort(Comparator.comparingDouble(heard -> heard.at().end()));
        return news;
    }

    private void add(List<SoundEvent> news, Kind kind, List<Interval> found, double start, double now, double latest) {
        for (Interval each : found) {
            Interval at = new Interval(start + each.start(), start + each.end());
            double age = now - at.end();
            double settles = SETTLES.getOrDefault(kind, 0.0);
            boolean whole = age >= settles;
            boolean fresh = at.start() > told.getOrDefault(kind, Double.NEGATIVE_INFINITY) + JOIN;
            if (whole && fresh && age <= settles + latest) {
                told.put(kind, at.end());
                news.add(new SoundEvent(kind, at));
            }
        }
    }
}
