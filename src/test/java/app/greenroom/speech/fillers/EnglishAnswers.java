package app.greenroom.speech.fillers;

import app.greenroom.Recordings;
import app.greenroom.capture.CaptureException;
import app.greenroom.speech.fillers.FillerClip.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * English to judge by: two sentences that were read, a little faster or slower, and between their words what people of the days that
 * are left out said while they thought.
 */
final class EnglishAnswers {
    private static final int ANSWERS = 60;
    private static final double SHORTEST = 0.12;
    private static final double EDGE = 1.2; // seconds before and after the reading

    private EnglishAnswers() {}

    /**
     * The answers, always the same.
     *
     * @param data the labelled data
     */
    static List<FillerClip> make(Path data, List<FillerClip> clips)
            throws IOException, CaptureException, InterruptedException {
        List<float[]> fillers = clips.stream()
                .filter(clip -> clip.kept() && clip.kind() == Kind.PARLIAMENT)
                .flatMap(clip -> clip.fillers().stream()
                        .filter(each -> each.length() > SHORTEST)
                        .map(each -> FillerCorpus.part(clip.sound(), each.start() - 0.01, each.end() + 0.01)))
                .toList();
        List<float[]> read = new ArrayList<>();
        for (String name : List.of("read-plain.wav", "slow-plain.wav")) {
            float[] sound = Recordings.read(data.resolve("speech").resolve(name));
            read.add(FillerCorpus.part(sound, EDGE, (double) sound.length / Recordings.RATE - EDGE));
        }
        Random random = new Random(77);
        List<FillerClip> answers = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
            float[] host = Recordings.faster(read.get(i % 2), 0.85 + 0.3 * random.nextDouble());
            FillerClip made = FillerCorpus.transplanted(FillerCorpus.chopped(host, random), fillers, random);
            answers.add(new FillerClip(Kind.TRANSPLANTED, "English " + i, true, made.sound(), made.fillers(), ""));
        }
        return answers;
    }
}
