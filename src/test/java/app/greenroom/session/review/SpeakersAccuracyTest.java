package app.greenroom.session.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.LabelledData;
import app.greenroom.Recordings;
import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.file.Recording;
import app.greenroom.check.Observed;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.review.Answer;
import app.greenroom.scene.RoomNoise;
import app.greenroom.scene.VoiceScene;
import app.greenroom.session.review.ReviewRequest.Which;
import app.greenroom.speech.LongAnalysis;
import app.greenroom.speech.LongFacts;
import app.greenroom.speech.Sounds;
import app.greenroom.speech.fillers.FillerDays;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often voices on one line are told apart rightly: conversations of two speeches from sitting days that nothing was learnt from,
 * cut into questions and answers in turn, and each of those speeches alone with long pauses in it. The table is written to {@code
 * target/accuracy/speakers.md}.
 */
@Tag("numbers")
class SpeakersAccuracyTest {
    private static final int RATE = 16_000;
    private static final double ROOM = 0.0006; // rms of the noise around
    private static final double NEAR = 1.0; // seconds
    private static final double SHORTEST = 1; // seconds of a part
    private static final double QUESTION = 2;
    private static final double LEAST = 3.5; // seconds of an answer; less than three are none
    private static final int PAIRS = Integer.getInteger("greenroom.pairs", 40);
    private static final double BRIEF = 1.8; // an interviewer says so much less than a candidate
    private static final double THOUGHT = 3.9;

    private final StringBuilder report = new StringBuilder();

    /** A speech, in parts that begin and end in a pause. */
    private record Voice(String day, String speech, double pitch, List<float[]> parts) {
        double seconds() {
            return parts.stream().mapToDouble(p -> p.length).sum() / RATE;
        }
    }

    private enum Told {
        RIGHT,
        NOT_SURE,
        ONE_VOICE,
        WRONG
    }

    /** How often each was told. */
    private static final class Counts {
        private final Map<Told, Integer> counts = new EnumMap<>(Told.class);

        void add(Told told) {
            counts.merge(told, 1, Integer::sum);
        }

        int of(Told told) {
            return counts.getOrDefault(told, 0);
        }

        int all() {
            return counts.values().stream().mapToInt(each -> each).sum();
        }
    }

    /** A recording as it grows. */
    private static final class Tape {
        private final List<float[]> parts = new ArrayList<>();
        private final Random random;
        private final double rt60;
        private int length;

        Tape(long seed, double rt60) {
            random = new Random(seed);
            this.rt60 = rt60;
        }

        void pause(double from, double to) {
            add(new float[(int) ((from + (to - from) * random.nextDouble()) * RATE)]);
        }

        Interval say(float[] part, double gain) {
            double from = (double) length / RATE;
            float[] louder = Sounds.scaled(part, gain);
            add(rt60 > 0 ? Sounds.reverberated(louder, RATE, rt60, 7) : louder);
            return new Interval(from, from + (double) part.length / RATE);
        }

        private void add(float[] part) {
            parts.add(part);
            length += part.length;
        }

        float[] sound(double noise) {
            float[] all = Sounds.joined(parts.toArray(float[][]::new));
            return Sounds.mixed(all, Recordings.noise("pink", (double) all.length / RATE, noise, 3));
        }
    }

    private static LongFacts hear(float[] sound) {
        LongAnalysis analysis = new LongAnalysis(RATE, 1);
        analysis.accept(new AudioBlock(sound, 1, RATE, 0));
        return analysis.finish();
    }

    private static float[] samples(Path file) throws Exception {
        List<float[]> parts = new ArrayList<>();
        try (AudioSource source = Recording.open(file).sound().orElseThrow()) {
            for (Optional<AudioBlock> block = source.next(); block.isPresent(); block = source.next()) {
                parts.add(Arrays.copyOf(block.get().samples(), block.get().length()));
            }
        }
        return Sounds.joined(parts.toArray(float[][]::new));
    }

    /** The speech between its first and last word, cut in pauses into parts of some seconds, each as loud as usual speech. */
    private static List<float[]> parts(float[] sound) {
        float[] usual = Sounds.scaledTo(sound, 0.05);
        List<Interval> speech = hear(usual).whole().activity().speech();
        List<float[]> parts = new ArrayList<>();
        double from = -1;
        for (int i = 0; i < speech.size(); i++) {
            from = from < 0 ? speech.get(i).start() : from;
            double to = speech.get(i).end();
            if (to - from >= SHORTEST || i == speech.size() - 1) {
                parts.add(Arrays.copyOfRange(usual, (int) (from * RATE), (int) (to * RATE)));
                from = -1;
            }
        }
        return parts;
    }

    private static List<Voice> leftOut() throws Exception {
        Path data = LabelledData.folder("fillers");
        JsonArray labels = LabelledData.labels(data);
        TreeMap<String, Voice> voices = new TreeMap<>();
        for (JsonElement element : labels) {
            JsonObject label = element.getAsJsonObject();
            String day = label.get("group").getAsString();
            if (FillerDays.kept(day, labels)) {
                String speech = label.get("speech").getAsString();
                Voice voice = voices.computeIfAbsent(
                        speech, s -> new Voice(day, s, label.get("f0").getAsDouble(), new ArrayList<>()));
                voice.parts()
                        .addAll(parts(samples(data.resolve(label.get("file").getAsString()))));
            }
        }
        return List.copyOf(voices.values());
    }

    /** The first parts of a speech, as two questions of some seconds. */
    private static List<float[]> questions(Voice asks) {
        List<float[]> questions = new ArrayList<>();
        float[] question = new float[0];
        for (float[] part : asks.parts()) {
            question = Sounds.joined(question, part);
            if (question.length > QUESTION * RATE && questions.size() < 2) {
                questions.add(question);
                question = new float[0];
            }
        }
        return questions;
    }

    private static boolean answersTwice(Voice voice) {
        List<float[]> parts = voice.parts();
        int middle = (parts.size() + 1) / 2;
        return Stream.of(parts.subList(0, middle), parts.subList(middle, parts.size()))
                .allMatch(half -> half.stream().mapToDouble(p -> p.length).sum() > LEAST * RATE);
    }

    private static boolean asksBriefly(Voice asks, Voice answers) {
        List<float[]> questions = questions(asks);
        return questions.size() == 2
                && BRIEF * questions.stream().mapToDouble(part -> part.length).sum() < answers.seconds() * RATE;
    }

    /** What was heard of a conversation, and when each of the two had the word. */
    private record Talk(LongFacts facts, List<Interval> questions, List<Interval> answers) {
        Told unaided() {
            return told(Speakers.told(facts, false, false, List.of()), answers);
        }

        /** Where the user says which voice is meant, in the order in which they are first heard. */
        Told chosen(int number, List<Interval> truth) {
            return Speakers.told(facts, new ReviewRequest.Voice(Which.NUMBER, number), List.of())
                            instanceof Observed.Seen<Heard> seen
                    ? told(seen.facts(), truth)
                    : Told.NOT_SURE;
        }
    }

    /** Two questions and two answers in turn, a second or two apart; the first answer has a pause for thought. */
    private static Talk conversation(Voice asks, Voice answers, long seed) {
        return conversation(asks, asks, answers, answers, seed);
    }

    /**
     * The same with others in the second turn.
     *
     * @param then who asks in the second turn
     * @param also who answers in it; the answers are those of the one who answers first
     */
    private static Talk conversation(Voice asks, Voice then, Voice answers, Voice also, long seed) {
        Tape tape = new Tape(seed, seed % 3 == 1 ? 0.4 : 0);
        double gain = Math.pow(10, (new Random(seed).nextDouble() * 12 - 6) / 20);
        List<Interval> asked = new ArrayList<>();
        List<Interval> truth = new ArrayList<>();
        tape.pause(0.5, 1);
        for (int turn = 0; turn < 2; turn++) {
            asked.add(tape.say(questions(turn == 0 ? asks : then).get(turn), gain));
            tape.pause(0.8, 2);
            List<float[]> said = (turn == 0 ? answers : also).parts();
            int middle = (said.size() + 1) / 2;
            double from = Double.NaN;
            double to = Double.NaN;
            for (int i = turn * middle; i < (turn == 0 ? middle : said.size()); i++) {
                if (i > turn * middle) {
                    tape.pause(i == 1 ? 4.2 : 0.3, i == 1 ? 4.8 : 0.5);
                }
                Interval part = tape.say(said.get(i), 1);
                from = i == turn * middle ? part.start() : from;
                to = part.end();
            }
            if (turn == 0 || also.equals(answers)) {
                truth.add(new Interval(from, to));
            }
            tape.pause(0.8, 2);
        }
        return new Talk(hear(tape.sound(seed % 3 == 2 ? 10 * ROOM / 2 : ROOM)), asked, truth);
    }

    /** Twice one who asks at length, and another who answers briefly: to tell the longer one's words as answers is wrong. */
    private static Told lectured(Voice asks, Voice answers, long seed) {
        Tape tape = new Tape(seed, seed % 3 == 1 ? 0.4 : 0);
        List<float[]> said = asks.parts();
        int middle = (said.size() + 1) / 2;
        for (int turn = 0; turn < 2; turn++) {
            for (float[] part : said.subList(turn * middle, turn == 0 ? middle : said.size())) {
                tape.pause(0.3, 0.5);
                tape.say(part, 1);
            }
            tape.pause(0.8, 2);
            tape.say(questions(answers).get(turn), 1);
            tape.pause(0.8, 2);
        }
        Heard heard = Speakers.told(hear(tape.sound(seed % 3 == 2 ? 10 * ROOM / 2 : ROOM)), false, false, List.of());
        return heard.doubtful() ? Told.NOT_SURE : heard.apart() ? Told.WRONG : Told.ONE_VOICE;
    }

    private static Told told(Heard heard, List<Interval> truth) {
        if (heard.doubtful()) {
            return Told.NOT_SURE;
        } else if (!heard.apart()) {
            return Told.ONE_VOICE;
        }
        List<Answer> found = Answers.find(heard, List.of());
        boolean right = found.size() == truth.size();
        for (int i = 0; right && i < truth.size(); i++) {
            Interval time = found.get(i).time();
            right = Math.abs(time.start() - truth.get(i).start()) < NEAR
                    && Math.abs(time.end() - truth.get(i).end()) < NEAR;
        }
        return right ? Told.RIGHT : Told.WRONG;
    }

    @Test
    void conversationsOfVoicesThatNothingWasLearntFrom() throws Exception {
        List<Voice> voices = leftOut();
        report.append("""
            | conversations | told rightly | said not to be sure | taken for one voice | told wrongly |
            |---|---|---|---|---|
            """);
        Counts unlike = new Counts();
        Counts alike = new Counts();
        Counts sameDay = new Counts();
        Random random = new Random(4);
        List<Voice> asking =
                voices.stream().filter(v -> questions(v).size() == 2).toList();
        List<Voice> answering = voices.stream()
                .filter(SpeakersAccuracyTest::answersTwice)
                .filter(v -> asking.stream().anyMatch(a -> !a.speech().equals(v.speech()) && asksBriefly(a, v)))
                .toList();
        Counts every = new Counts();
        Counts answersChosen = new Counts();
        Counts twoAsk = new Counts();
        Counts twoAnswer = new Counts();
        Counts askLong = new Counts();
        for (int i = 0; i < PAIRS; i++) {
            Voice answers = answering.get(i % answering.size());
            List<Voice> others = asking.stream()
                    .filter(v -> !v.speech().equals(answers.speech()) && asksBriefly(v, answers))
                    .toList();
            Voice asks = others.get(random.nextInt(others.size()));
            Talk talk = conversation(asks, answers, i);
            Told told = talk.unaided();
            answersChosen.add(talk.chosen(2, talk.answers()));
            Voice likest = likest(asking, asks, answers);
            twoAsk.add(conversation(asks, likest, answers, answers, i).unaided());
            Voice second = likest(answering, asks, answers);
            twoAnswer.add(conversation(asks, asks, answers, second, i).unaided());
            askLong.add(lectured(/* asks= */ answers, /* answers= */ asks, i));
            boolean close = Math.abs(Math.log(asks.pitch() / answers.pitch()) / Math.log(2)) < 0.3;
            (close ? alike : unlike).add(told);
            every.add(told);
            if (asks.day().equals(answers.day())) {
                sameDay.add(told);
            }
        }
        report.insert(0, answering.size() + " voices answer, " + asking.size() + " ask.\n\n");
        row("voices of other pitch, more than 0.3 octaves apart", unlike);
        row("voices of like pitch", alike);
        row("all of these", every);
        row("all of these, the voice named that answers", answersChosen);
        row("another one asks the second question, of the pitch that is most like the candidate's", twoAsk);
        row("another one gives the second answer, of the pitch that is most like the first one's", twoAnswer);
        row("the one who asks speaks longer", askLong);
        row("of these on the same day, by the same microphone", sameDay);
        Counts alone = alone(voices);
        row("one voice alone, pauses up to 3.9 s", alone);
        Counts synthetic = synthetic();
        row("generated voices alone", synthetic);
        Path file = Path.of("target", "accuracy", "speakers.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report);
        System.out.print(report);
        assertThat(alone.of(Told.WRONG) + synthetic.of(Told.WRONG))
                .as("one voice taken for two")
                .isLessThanOrEqualTo((int) (0.02 * (alone.all() + synthetic.all())));
        assertThat(every.of(Told.WRONG)).as("told wrongly").isLessThanOrEqualTo(PAIRS / 20);
        assertThat(every.of(Told.RIGHT)).as("told rightly").isGreaterThanOrEqualTo(PAIRS * 3 / 4);
        assertThat(twoAsk.of(Told.WRONG)).as("third voice asks").isLessThanOrEqualTo(PAIRS / 16);
        assertThat(twoAnswer.of(Told.WRONG)).as("third voice answers").isLessThanOrEqualTo(PAIRS / 16);
        assertThat(askLong.of(Told.WRONG)).as("who asks speaks longer").isLessThanOrEqualTo(PAIRS / 16);
    }

    /** Of some voices the one that is neither of two and has the pitch that is most like the second one's. */
    private static Voice likest(List<Voice> some, Voice asks, Voice answers) {
        return some.stream()
                .filter(v -> !v.speech().equals(asks.speech()) && !v.speech().equals(answers.speech()))
                .min(Comparator.comparingDouble(v -> Math.abs(Math.log(v.pitch() / answers.pitch()))))
                .orElseThrow();
    }

    /** One voice is told rightly where it stays one. */
    private static Told single(float[] sound) {
        Heard heard = Speakers.told(hear(sound), false, false, List.of());
        return heard.apart() ? Told.WRONG : heard.doubtful() ? Told.NOT_SURE : Told.RIGHT;
    }

    private static Counts alone(List<Voice> voices) throws Exception {
        Counts alone = new Counts();
        for (int i = 0; i < voices.size(); i++) {
            Tape tape = new Tape(i, i % 3 == 1 ? 0.4 : 0);
            for (float[] part : voices.get(i).parts()) {
                tape.pause(0.6, THOUGHT);
                tape.say(part, 0.7 + 0.1 * (i % 7));
            }
            alone.add(single(tape.sound(i % 3 == 2 ? 5 * ROOM : ROOM)));
        }
        Path data = LabelledData.folder("speech");
        for (JsonElement element : LabelledData.labels(data)) {
            float[] sound =
                    samples(data.resolve(element.getAsJsonObject().get("file").getAsString()));
            if (!hear(sound).whole().activity().speech().isEmpty()) {
                alone.add(single(sound));
            }
        }
        return alone;
    }

    private static Counts synthetic() {
        Counts synthetic = new Counts();
        for (int i = 0; i < 20; i++) {
            float[] sound = new VoiceScene(50 + i, 30, RATE, 90 + 8 * i, 2, -26, RoomNoise.PINK, 30)
                    .sound()
                    .samples();
            synthetic.add(single(sound));
        }
        return synthetic;
    }

    private void row(String what, Counts counts) {
        int all = counts.all();
        report.append("| ").append(what);
        for (Told told : new Told[] {Told.RIGHT, Told.NOT_SURE, Told.ONE_VOICE, Told.WRONG}) {
            report.append(" | ").append(counts.of(told)).append(" of ").append(all);
        }
        report.append(" |\n");
    }
}
