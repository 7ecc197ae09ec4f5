package app.greenroom.speech.fillers;

import app.greenroom.Recordings;
import app.greenroom.model.measure.Interval;
import app.greenroom.speech.Sounds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * English answers by eSpeak NG and Flite with filled pauses between the words, made by the same voice, and with words drawn out
 * that are none. Where they lie is known, for they are put there.
 */
final class SyntheticEnglish {
    static final List<String> VOICES = List.of(
            "en-us",
            "en-gb",
            "en-us+f1",
            "en-us+f2",
            "en-us+f4",
            "en-us+f5",
            "en-us+m1",
            "en-us+m2",
            "en-us+m3",
            "en-us+m5",
            "en-us+m6",
            "en-us+m7",
            "en-gb+f2",
            "en-gb+f3",
            "en-gb+m2",
            "en-gb-x-rp",
            "kal16",
            "awb",
            "rms",
            "kal16",
            "awb",
            "rms");

    /** Never trained on. */
    static final List<String> KEPT_VOICES =
            List.of("en-gb-scotland", "en-us+f3", "en-us+m4", "en-gb+f4", "en-029+m8", "slt", "slt", "slt");

    private static final List<String> FLITE = List.of("kal16", "awb", "rms", "slt");

    private static final String[] SENTENCES = {
        "my last team had six people and we met every morning",
        "I moved to this city because my sister lives here",
        "the first thing I would do is talk to the customer",
        "we had to deliver the report two weeks before the date",
        "nobody had told us that the server would be replaced",
        "I usually write down what went wrong and what went well",
        "at school I was always better with numbers than with words",
        "it was my job to explain the plan to the new colleagues",
        "they asked for a cheaper offer so we left out the training",
        "what surprised me most was how quiet the office became",
        "my manager wanted the answer by noon on the same day",
        "there are three reasons why I applied for this position",
        "the machine stopped twice before anyone looked at the filter",
        "I learned to ask earlier when something is not clear",
        "a good example is the summer when half of us were ill",
        "our budget was small but the idea was worth it",
        "later on I took over the night shift at the clinic",
        "people often forget to thank the ones who clean up",
        "I would rather show you than talk about it for an hour",
        "the children drew maps of the village and hung them up",
        "in the end both sides agreed on a different date",
        "we tested the bridge with water tanks before it opened",
        "that is why I like to work with older systems too",
        "her advice was to sleep on it and call them the next day"
    };

    private static final String[] UM = {"[[V:m]]", "[[@:m]]", "[[3:m:]]", "[[V::m]]"};
    private static final String[] UH = {"[[V:]]", "[[3:]]", "[[@::]]", "[[V::]]"};
    private static final String[] DRAWN_OUT = {
        "so", "and", "the", "well", "I", "but", "to", "of", "then", "a", "or", "we", "because", "mine", "all", "more"
    };
    private static final double SHORTEST = 0.12;
    private static final double LONGEST = 1.2;

    private final Tools tools;
    private final Random random;
    private final String voice;
    private final List<float[]> parts = new ArrayList<>();
    private final List<Interval> fillers = new ArrayList<>();
    private int length;

    private SyntheticEnglish(Tools tools, String voice, long seed) {
        this.tools = tools;
        this.voice = voice;
        random = new Random(seed);
    }

    /** One answer of some ten seconds. */
    static FillerClip clip(Tools tools, String voice, boolean kept, long seed)
            throws IOException, InterruptedException {
        return new SyntheticEnglish(tools, voice, seed).speak(kept);
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private FillerClip speak(boolean kept) throws IOException, InterruptedException {
        double pace = between(0.85, 1.2);
        int pitch = 30 + random.nextInt(35);
        pause(between(0.3, 0.8));
        for (int i = 0; i < 3; i++) {
            for (String words : cut(SENTENCES[random.nextInt(SENTENCES.length)])) {
                add(say(words, pace, pitch));
                between();
            }
        }
        float[] all = Sounds.joined(parts.toArray(float[][]::new));
        double peak = 0;
        for (float each : all) {
            peak = Math.max(peak, Math.abs(each));
        }
        float[] sound = Sounds.scaled(all, 0.5 / peak);
        return new FillerClip(FillerClip.Kind.SYNTHETIC, voice, kept, sound, fillers, "");
    }

    private List<String> cut(String sentence) {
        String[] words = sentence.split(" ");
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < words.length) {
            int to = Math.min(words.length, from + 2 + random.nextInt(7));
            pieces.add(String.join(" ", List.of(words).subList(from, to)));
            from = to;
        }
        return pieces;
    }

    private void between() throws IOException, InterruptedException {
        double what = random.nextDouble();
        if (what < 0.35) {
            boolean um = random.nextBoolean();
            float[] filler = FLITE.contains(voice)
                    ? say(um ? "um" : "uh", between(1.2, 3), 0)
                    : say((um ? UM : UH)[random.nextInt(4)], between(1, 2.6), 20 + random.nextInt(30));
            double seconds = (double) filler.length / Recordings.RATE;
            if (seconds > SHORTEST && seconds < LONGEST) {
                pause(-0.1 * Math.log(1 - random.nextDouble()));
                double start = (double) length / Recordings.RATE;
                add(Sounds.scaled(filler, between(0.35, 1)));
                fillers.add(new Interval(start, start + seconds));
                pause(-0.18 * Math.log(1 - random.nextDouble()));
            }
        } else if (what < 0.65) {
            float[] word = say(DRAWN_OUT[random.nextInt(DRAWN_OUT.length)], between(1.7, 3), 25 + random.nextInt(35));
            pause(-0.05 * Math.log(1 - random.nextDouble()));
            add(Sounds.scaled(word, between(0.4, 1)));
            pause(-0.18 * Math.log(1 - random.nextDouble()));
        } else if (what < 0.85) {
            pause(between(0.1, 0.7));
        }
    }

    private float[] say(String words, double slow, int pitch) throws IOException, InterruptedException {
        return FLITE.contains(voice)
                ? tools.flite(voice, words, Math.round(100 * slow) / 100.0)
                : tools.espeak(voice, words, (int) Math.max(80, 165 / slow), pitch);
    }

    private void pause(double seconds) {
        float[] room = new float[(int) (seconds * Recordings.RATE)];
        for (int i = 0; i < room.length; i++) {
            room[i] = (float) (1e-4 * random.nextGaussian());
        }
        add(room);
    }

    private void add(float[] part) {
        parts.add(part);
        length += part.length;
    }
}
