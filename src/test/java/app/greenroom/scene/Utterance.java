package app.greenroom.scene;

import app.greenroom.model.measure.Interval;
import app.greenroom.scene.Segment.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What is said: nonsense syllables in phrases, with pauses and fillers between them.
 *
 * <p>A syllable is a consonant, a vowel that glides into another, and sometimes a closing consonant, at the rhythm of
 * conversation (about four and a half a second inside a phrase). Formants of the vowels are those of Peterson and Barney
 * (1952). Pitch falls over a phrase and rises and falls on its syllables. A filler is what a filler is said to be
 * (Shriberg 2001; Clark and Fox Tree 2002): a long central vowel with level pitch below the speaker's median, alone
 * between short silences, closing to a nasal in <em>um</em>.
 */
final class Utterance {
    private static final double ROOM = 1.0; // seconds of room before and after the speech
    private static final Shape[] VOWELS = {
        new Shape(730, 1090, 2440), // a
        new Shape(530, 1840, 2480), // e
        new Shape(290, 2250, 2950), // i
        new Shape(560, 860, 2410), // o
        new Shape(310, 900, 2240), // u
        new Shape(660, 1720, 2410), // æ
    };
    private static final Shape SCHWA = new Shape(600, 1200, 2450);
    private static final Shape LIPS = new Shape(270, 1000, 2200);
    private static final Shape TEETH = new Shape(280, 1750, 2600);
    private static final Shape PALATE = new Shape(280, 2050, 2500);

    private final SplittableRandom random;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Interval> voiced = new ArrayList<>();
    private final List<SoundTruth.Filler> fillers = new ArrayList<>();
    private double time;
    private int syllables;
    private int lastVowel;

    /**
     * @param seconds of the whole recording, at least 4
     * @param fillerCount how many fillers are spread over it, as far as there is room
     */
    Utterance(long seed, double seconds, int fillerCount) {
        random = new SplittableRandom(seed);
        silence(ROOM);
        double end = seconds - ROOM;
        while (true) {
            double left = end - time;
            if (left < 0.6) {
                break;
            }
            double wanted = between(0.9, 2.0);
            phrase(left - wanted < 1.4 ? left : wanted);
            double progress = (time - ROOM) / (end - ROOM);
            boolean due = fillers.size() < fillerCount && fillers.size() <= 1.2 * fillerCount * progress;
            double pause = due ? between(0.22, 0.45) : between(0.35, 0.8);
            if (end - time < pause + (due ? 1.6 : 0.8)) {
                break;
            }
            silence(pause);
            if (due) {
                filler();
                silence(between(0.22, 0.45));
            }
        }
        silence(Math.max(0, seconds - time));
    }

    List<Segment> segments() {
        return List.copyOf(segments);
    }

    List<SoundTruth.Filler> fillers() {
        return List.copyOf(fillers);
    }

    int syllables() {
        return syllables;
    }

    /** Where the voice sounds; gaps too short for a pause are filled. */
    List<Interval> speech() {
        List<Interval> merged = new ArrayList<>();
        for (Interval each : voiced) {
            int last = merged.size() - 1;
            if (last >= 0 && each.start() - merged.get(last).end() < SoundTruth.SHORTEST_PAUSE) {
                merged.set(last, new Interval(merged.get(last).start(), each.end()));
            } else {
                merged.add(each);
            }
        }
        return merged;
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private void add(Segment segment) {
        segments.add(segment);
        time += segment.seconds();
    }

    private void silence(double seconds) {
        add(Segment.silence(
                seconds,
                segments.isEmpty() ? SCHWA : segments.get(segments.size() - 1).to()));
    }

    private void phrase(double seconds) {
        double start = time;
        double end = start + seconds;
        double pitch = between(-0.5, 0.5);
        double tone = 1.5;
        while (end - time > 0.14) {
            double declination = Solid.mix(2.4, -2.6, (time - start) / seconds);
            double next = declination + between(-2.4, 2.4) + pitch;
            boolean last = end - time < 0.42;
            syllable(Math.min(end - time, between(0.17, 0.27)) + (last ? 0.04 : 0), tone, last ? next - 2.5 : next);
            tone = next;
        }
        voiced.add(new Interval(start, time));
    }

    private void syllable(double seconds, double pitchFrom, double pitchTo) {
        syllables++;
        int which = random.nextInt(VOWELS.length - 1);
        which = which >= lastVowel ? which + 1 : which; // never twice the same
        Shape vowel = VOWELS[which];
        Shape glide = vowel.towards(VOWELS[(which + 1 + random.nextInt(VOWELS.length - 1)) % VOWELS.length], 0.55);
        lastVowel = which;
        double start = time;
        Shape place = consonant(pitchFrom, vowel);
        double stress = between(0.65, 1);
        double open = Solid.clamp((vowel.f1() - 250) / 450, 0.25, 1) * stress;
        boolean closed = random.nextInt(3) == 0;
        double rest = Math.max(0.07, seconds - (time - start) - (closed ? 0.05 : 0));
        add(new Segment(0.03, place, vowel, 0.8 * stress, 0.02, 0, 4000, pitchFrom, pitchFrom, open * 0.6));
        double middle = (pitchFrom + pitchTo) / 2 + 1.2 * stress;
        add(new Segment(0.45 * rest, vowel, vowel.towards(glide, 0.5), stress, 0.02, 0, 4000, pitchFrom, middle, open));
        add(new Segment(
                Math.max(0.02, 0.55 * rest - 0.03),
                vowel.towards(glide, 0.5),
                glide,
                0.75 * stress,
                0.02,
                0,
                4000,
                middle,
                pitchTo,
                0.6 * open));
        if (closed) {
            nasal(0.05, TEETH, pitchTo);
        }
    }

    /** Opens a syllable; tells where in the mouth, so that the vowel starts from there. */
    private Shape consonant(double pitch, Shape next) {
        Shape place = random.nextBoolean() ? TEETH : random.nextBoolean() ? LIPS : PALATE;
        switch (random.nextInt(6)) {
            case 0 -> { // as in "p", "t", "k": closed, burst, breath
                add(Segment.silence(between(0.045, 0.07), place));
                add(new Segment(0.012, place, place, 0, 0.2, 0.55, place.f2() * 2, pitch, pitch, 0.1));
                add(new Segment(0.025, place, place.towards(next, 0.4), 0, 0.3, 0.05, 3500, pitch, pitch, 0.3));
            }
            case 1 -> { // as in "b", "d", "g": a murmur behind closed lips, then a small burst
                add(new Segment(between(0.04, 0.06), place, place, 0.12, 0, 0, 4000, pitch, pitch, 0));
                add(new Segment(0.008, place, place, 0.4, 0.1, 0.3, place.f2() * 1.8, pitch, pitch, 0.1));
            }
            case 2 -> // as in "s"
                add(new Segment(between(0.07, 0.11), TEETH, TEETH, 0, 0.02, 0.5, 5800, pitch, pitch, 0.15));
            case 3 -> // as in "sh" or "f"
                add(new Segment(between(0.06, 0.1), PALATE, PALATE, 0, 0.02, 0.35, 3400, pitch, pitch, 0.2));
            case 4 -> nasal(between(0.05, 0.075), place, pitch);
            default -> // as in "l", "r", "w": a quick glide
                add(new Segment(
                        between(0.045, 0.06), place, place.towards(next, 0.3), 0.5, 0.01, 0, 4000, pitch, pitch, 0.2));
        }
        return place;
    }

    private void nasal(double seconds, Shape place, double pitch) {
        Shape murmur = new Shape(250, place.f2() * 0.8, 2300);
        add(new Segment(seconds, murmur, murmur, 0.35, 0, 0, 4000, pitch, pitch, 0.05));
    }

    private void filler() {
        boolean um = random.nextInt(3) > 0;
        double seconds = between(0.36, 0.6);
        double pitch = -2.2 + between(-0.4, 0.4);
        double drift = between(-0.35, 0.05);
        double start = time;
        Shape shape =
                new Shape(SCHWA.f1() + between(-25, 25), SCHWA.f2() + between(-50, 50), SCHWA.f3() + between(-60, 60));
        double vowel = um ? 0.66 * seconds : seconds - 0.04;
        add(new Segment(vowel, shape, shape, 0.8, 0.02, 0, 4000, pitch, pitch + 0.6 * drift, 0.4));
        if (um) {
            Shape murmur = new Shape(270, 1050, 2200);
            add(new Segment(0.05, shape, murmur, 0.6, 0, 0, 4000, pitch + 0.6 * drift, pitch + 0.7 * drift, 0.1));
            add(new Segment(
                    seconds - vowel - 0.05, murmur, murmur, 0.42, 0, 0, 4000, pitch + 0.7 * drift, pitch + drift, 0));
        } else {
            add(new Segment(0.04, shape, shape, 0.3, 0.03, 0, 4000, pitch + 0.6 * drift, pitch + drift, 0.2));
        }
        Interval when = new Interval(start, time);
        voiced.add(when);
        fillers.add(new SoundTruth.Filler(when, um ? "um" : "uh"));
    }
}
