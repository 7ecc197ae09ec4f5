package app.greenroom.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.speech.Sounds;
import app.greenroom.speech.SpeechFacts;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nobody speaks, every check of the sound says that it could not check, whatever else is heard. */
class NobodySpeaksTest {
    private static final int RATE = 16000;
    private static final double SECONDS = 12;

    @ParameterizedTest
    @ValueSource(strings = {"muted", "silent room", "loud fan", "keyboard", "music", "breath", "hum", "knocks"})
    void everyCheckOfTheSoundCouldNotCheck(String kind) {
        float[] room = Sounds.pink(SECONDS, RATE, 0.0005, 1);
        for (int seed = 1; seed <= 3; seed++) {
            float[] sound =
                    switch (kind) {
                        case "muted" -> Sounds.silence(SECONDS, RATE);
                        case "silent room" -> room;
                        case "loud fan" ->
                            Sounds.mixed(Sounds.pink(SECONDS, RATE, 0.05, seed), Sounds.sine(SECONDS, RATE, 118, 0.02));
                        case "keyboard" -> Sounds.mixed(room, Sounds.keyboard(SECONDS, RATE, 0.1, seed));
                        case "music" -> Sounds.mixed(room, Sounds.music(SECONDS, RATE, 0.05, seed));
                        case "breath" -> Sounds.mixed(room, Sounds.breath(SECONDS, RATE, 0.01, seed));
                        case "hum" ->
                            Sounds.mixed(
                                    room,
                                    Sounds.mixed(
                                            Sounds.sine(SECONDS, RATE, 50, 0.03),
                                            Sounds.sine(SECONDS, RATE, 150, 0.02)));
                        default -> Sounds.mixed(room, Sounds.keyboard(SECONDS, RATE, 0.8, 10 + seed));
                    };
            SpeechFacts facts = Sounds.analyse(sound, RATE);
            List<Finding> findings = StandardChecks.all().stream()
                    .map(check -> TestFacts.judge(check, facts))
                    .filter(finding -> !(finding.outcome() instanceof Outcome.NotAsked))
                    .toList();

            assertThat(findings)
                    .as("%s, seed %d", kind, seed)
                    .hasSizeGreaterThan(8)
                    .allSatisfy(finding -> assertThat(finding.outcome())
                            .as(finding.check())
                            .isInstanceOf(Outcome.CouldNotCheck.class));
        }
    }
}
