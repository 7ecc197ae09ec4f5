package app.greenroom.report;

import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.ChangesSince;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.Picture;
import app.greenroom.model.run.Picture.Mark;
import app.greenroom.model.run.Picture.Tone;
import app.greenroom.model.run.SoundStrip;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Runs made up for the tests: their numbers are plausible and measured from nothing. */
public final class ExampleRuns {
    public static final ZonedDateTime AT = ZonedDateTime.of(2026, 11, 23, 7, 40, 0, 0, ZoneId.of("Europe/London"));

    private ExampleRuns() {}

    /** A laptop too low before a bright window: not ready, with a picture and a sound strip. */
    public static CheckRun notReady() {
        Finding low = lowCamera();
        Finding window = finding(
                "light-backlight",
                Area.LIGHTING,
                Importance.DECISIVE,
                new Outcome.Missed(
                        new Fix(Text.of("Close the curtain, or turn so that the window is in front of you."))),
                Text.of("A bright window behind you takes up a fifth of the picture around your head."),
                31,
                new Evidence(
                        Text.of("Blown-out part of the picture around the head"),
                        Measurement.of("light.blown", 0.214, "fraction"),
                        Optional.of(new Limit(
                                "light.blown",
                                "fraction",
                                Band.atMost(0.05),
                                Band.atMost(0.1),
                                Text.of("our choice, set from labelled pictures")))));
        List<Finding> findings = new ArrayList<>();
        findings.add(window);
        findings.addAll(List.of(even(), framed(), low, level(), noise(), fillers(), network()));
        return run(
                new Readiness(Readiness.Status.NOT_READY, List.of(window, low)),
                findings,
                Optional.of(ExampleEvidence.picture(ExampleEvidence.backlit())),
                Optional.of(ExampleEvidence.strip()));
    }

    /** Everything in order but for one piece of advice. */
    public static CheckRun ready() {
        List<Finding> findings = List.of(
                even(),
                framed(),
                finding(
                        "camera-height",
                        Area.CAMERA_HEIGHT,
                        Importance.DECISIVE,
                        new Outcome.Met(),
                        Text.of("The camera is level with your eyes."),
                        96,
                        new Evidence(
                                Text.of("Camera above eye level"),
                                Measurement.of("camera.elevation", 1.84, "deg"),
                                Optional.of(height()))),
                level(),
                noise(),
                fillers(),
                network());
        return run(
                new Readiness(Readiness.Status.READY, List.of()),
                findings,
                Optional.of(ExampleEvidence.picture(ExampleEvidence.backlit())),
                Optional.of(ExampleEvidence.strip()));
    }

    /** A camera that stands too low, which its user accepted, and what changed since the last good check. */
    public static CheckRun remembered() {
        CheckRun run = ready();
        List<Finding> findings = new ArrayList<>(run.findings());
        findings.replaceAll(finding -> finding.check().equals("camera-height")
                ? lowCamera().accepted(Optional.of(LocalDate.of(2026, 11, 20)))
                : finding);
        return new CheckRun(
                run.at(),
                run.subject(),
                run.readiness(),
                findings,
                run.measurements(),
                run.shown(),
                List.of(new UsedDevice(UsedDevice.Kind.CAMERA, "usb-1", "Integrated Webcam")),
                Optional.of(new ChangesSince(
                        AT.minusDays(1),
                        List.of(
                                Text.of(
                                        "Another microphone: {0} instead of {1}.",
                                        Argument.name("Desk <b>&amp;</b>\u001b"), Argument.name("Built-in Audio")),
                                Text.of(
                                        "The camera is {0} lower than on {1}.",
                                        Argument.degrees(6), Argument.day(LocalDate.of(2026, 11, 22)))))));
    }

    /** No camera and nobody spoke: three areas hang on one fix. Neither picture nor sound. */
    public static CheckRun couldNotCheck() {
        Outcome noCamera = new Outcome.CouldNotCheck(
                Text.of("No camera was found."),
                new Fix(Text.of("Plug in a camera, or switch on the one in your laptop.")));
        Outcome nothingSaid = new Outcome.CouldNotCheck(
                Text.of("Nobody spoke during the check."),
                new Fix(Text.of("Run the check again and read a sentence aloud.")));
        List<Finding> findings = List.of(
                unknown("light-backlight", Area.LIGHTING, noCamera),
                unknown("framing-face", Area.FRAMING, noCamera),
                unknown("camera-height", Area.CAMERA_HEIGHT, noCamera),
                unknown("sound-level", Area.SOUND, nothingSaid),
                unknown("speech-fillers", Area.SPEECH, nothingSaid),
                finding(
                        "network-delay",
                        Area.NETWORK,
                        Importance.DECISIVE,
                        new Outcome.NotAsked(Text.of("You asked to leave the network out.")),
                        Text.of("You asked to leave the network out.")));
        return run(
                new Readiness(Readiness.Status.COULD_NOT_CHECK, findings.subList(0, 4)),
                findings,
                Optional.empty(),
                Optional.empty());
    }

    /** Names that try to be markup, terminal codes and text from right to left. */
    public static CheckRun hostile() {
        String evil = "<script>alert(1)</script> & \"quoted' \u001b[31m\u0000\u202e\uD800 ]]> {{verdict}} \uFFFF";
        Argument name = Argument.name(evil);
        Finding finding = finding(
                "evil",
                Area.SOUND,
                Importance.DECISIVE,
                new Outcome.Missed(new Fix(Text.of("Mute {0}", name))),
                Text.of("Heard {0}", name),
                1,
                new Evidence(
                        Text.of("Label {0}", name),
                        Measurement.of("evil.id", 2, evil),
                        Optional.of(new Limit(
                                "evil.id", evil, Band.atMost(1), Band.atMost(1), Text.of("Source {0}", name)))));
        Picture picture = new Picture(
                64,
                36,
                ExampleEvidence.jpeg(new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB)),
                List.of(new Mark.Box(Text.of("Mark {0}", name), Tone.BAD, -10, -10, 400, 400)),
                Text.of("Picture of {0}", name));
        return new CheckRun(
                AT,
                List.of(new CheckRun.Subject(Text.of("Camera"), Text.name("Cam " + evil))),
                new Readiness(Readiness.Status.NOT_READY, List.of(finding)),
                List.of(finding),
                List.of(Measurement.of("evil.id", 2, evil)),
                new CheckRun.Shown(Optional.of(picture), Optional.empty(), Optional.empty()));
    }

    /** Every area with four findings, long sentences and long sources: as much as a report must hold. */
    public static CheckRun crowded() {
        List<Finding> findings = new ArrayList<>();
        for (Area area : Area.values()) {
            for (int i = 0; i < 4; i++) {
                Fix fix = new Fix(Text.of(
                        "Do number {0} about {1}, slowly and with care, until the picture or the sound is as it should"
                                + " be.",
                        Argument.count(i + 1), Argument.of(area.title())));
                Outcome outcome = i == 0 ? new Outcome.Near(fix) : new Outcome.Met();
                findings.add(finding(
                        area.id() + "-" + i,
                        area,
                        Importance.DECISIVE,
                        outcome,
                        Text.of(
                                "This is what check {0} found about it, in a sentence of an ordinary length.",
                                Argument.count(i + 1)),
                        60 + 10 * i,
                        new Evidence(
                                Text.of("A number with a name of some length"),
                                Measurement.of(area.id() + ".number", 3.25 + i, "dB"),
                                Optional.of(new Limit(
                                        area.id() + ".number",
                                        "dB",
                                        Band.between(3, 9),
                                        Band.between(1, 12),
                                        Text.of("ITU-T P.56 (method B); RFC 7874; our choice where"
                                                + " they say nothing"))))));
            }
        }
        return run(
                new Readiness(Readiness.Status.READY, List.of()),
                findings,
                Optional.of(ExampleEvidence.picture(ExampleEvidence.backlit())),
                Optional.of(ExampleEvidence.strip()));
    }

    static CheckRun run(
            Readiness readiness, List<Finding> findings, Optional<Picture> picture, Optional<SoundStrip> sound) {
        return new CheckRun(
                AT,
                List.of(
                        new CheckRun.Subject(Text.of("Camera"), Text.name("Integrated Webcam, 1280×720")),
                        new CheckRun.Subject(Text.of("Microphone"), Text.name("Built-in Audio Analog Stereo")),
                        new CheckRun.Subject(Text.of("Network"), Text.name("Zoom (zoom.us)"))),
                readiness,
                findings,
                List.of(
                        Measurement.of("camera.elevation", -18.23456789, "deg"),
                        Measurement.of("pauses.filled", List.of(new Interval(2.41, 2.78), new Interval(6.1, 6.5))),
                        Measurement.of("net.loss", 0, "fraction")),
                new CheckRun.Shown(picture, sound, Optional.empty()));
    }

    public static Limit height() {
        return new Limit(
                "camera.elevation",
                "deg",
                Band.between(-8, 8),
                Band.between(-15, 15),
                Text.of("our choice; direction from Fauville et al. 2022 (doi 10.1037/tmb0000055)"));
    }

    private static Finding lowCamera() {
        return finding(
                "camera-height",
                Area.CAMERA_HEIGHT,
                Importance.DECISIVE,
                new Outcome.Missed(new Fix(Text.of("Put the laptop on a stack of books about 25 cm high."))),
                Text.of("The camera looks up at you from 18° below eye level."),
                22,
                new Evidence(
                        Text.of("Camera above eye level"),
                        Measurement.of("camera.elevation", -18.23456789, "deg"),
                        Optional.of(height())));
    }

    private static Finding even() {
        return finding(
                "light-even",
                Area.LIGHTING,
                Importance.ADVICE,
                new Outcome.Near(new Fix(Text.of("Move the lamp so that it shines on both sides of your face."))),
                Text.of("One side of your face is darker than the other."),
                58,
                new Evidence(
                        Text.of("Evenness of the light on the face"),
                        Measurement.of("light.evenness", 0.52, "ratio"),
                        Optional.of(new Limit(
                                "light.evenness",
                                "ratio",
                                Band.atLeast(0.6),
                                Band.atLeast(0.35),
                                Text.of("OFIQ illumination uniformity (ISO/IEC 29794-5)")))),
                new Evidence(
                        Text.of("Background against face"),
                        Measurement.of("light.balance", 2.71, "ratio"),
                        Optional.empty()));
    }

    private static Finding framed() {
        return finding(
                "framing-face",
                Area.FRAMING,
                Importance.DECISIVE,
                new Outcome.Met(),
                Text.of("Your face has a good size and sits in the middle."),
                91,
                new Evidence(
                        Text.of("Face width in the picture"),
                        Measurement.of("face.width", 0.214, "fraction"),
                        Optional.of(new Limit(
                                "face.width",
                                "fraction",
                                Band.between(0.15, 0.45),
                                Band.between(0.1, 0.6),
                                Text.of("video-call-linter 21–45%; arm's length")))));
    }

    private static Finding level() {
        return finding(
                "sound-level",
                Area.SOUND,
                Importance.DECISIVE,
                new Outcome.Met(),
                Text.of("Your voice has a good level."),
                94,
                new Evidence(
                        Text.of("Level of your voice"),
                        Measurement.of("speech.level", -24.3, "dBov"),
                        Optional.of(new Limit(
                                "speech.level",
                                "dBov",
                                Band.between(-32, -16),
                                Band.between(-42, -10),
                                Text.of("ITU-T P.56; RFC 7874")))));
    }

    private static Finding noise() {
        return finding(
                "sound-noise",
                Area.SOUND,
                Importance.DECISIVE,
                new Outcome.Near(new Fix(Text.of("Switch off the fan, or move the microphone closer to your mouth."))),
                Text.of("Your voice stands out from the room, but not by much."),
                63,
                new Evidence(
                        Text.of("Voice above the room's noise"),
                        Measurement.of("speech.snr", 17.2, "dB"),
                        Optional.of(new Limit(
                                "speech.snr", "dB", Band.atLeast(20), Band.atLeast(12), Text.of("ANSI/ASA S12.60")))));
    }

    private static Finding fillers() {
        return finding(
                "speech-fillers",
                Area.SPEECH,
                Importance.ADVICE,
                new Outcome.Missed(new Fix(Text.of("Pause in silence where you would say “um”."))),
                Text.of("You said “um” or “uh” three times in nine seconds of speech."),
                20,
                new Evidence(
                        Text.of("Fillers"),
                        Measurement.of("pauses.filled.rate", 19.6, "per minute"),
                        Optional.of(new Limit(
                                "pauses.filled.rate",
                                "per minute",
                                Band.atMost(5),
                                Band.atMost(12),
                                Text.of("Laske and DiGennaro Reed 2024 (doi 10.1002/jaba.1093)")))));
    }

    private static Finding network() {
        return finding(
                "network-delay",
                Area.NETWORK,
                Importance.DECISIVE,
                new Outcome.Met(),
                Text.of("The way to Zoom is quick and loses nothing."),
                98,
                new Evidence(
                        Text.of("Round trip to Zoom"),
                        Measurement.of("net.rtt.median", 23.4, "ms"),
                        Optional.of(new Limit(
                                "net.rtt.median",
                                "ms",
                                Band.atMost(150),
                                Band.atMost(400),
                                Text.of("ITU-T G.114; Microsoft asks for less than 100 ms on the same continent")))),
                new Evidence(
                        Text.of("Lost probes"),
                        Measurement.of("net.loss", 0, "fraction"),
                        Optional.of(new Limit(
                                "net.loss",
                                "fraction",
                                Band.atMost(0.01),
                                Band.atMost(0.05),
                                Text.of("Microsoft; Daily")))));
    }

    private static Finding unknown(String check, Area area, Outcome outcome) {
        return finding(check, area, Importance.DECISIVE, outcome, ((Outcome.CouldNotCheck) outcome).reason());
    }

    static Finding finding(
            String check, Area area, Importance importance, Outcome outcome, Text sentence, Evidence... evidence) {
        return new Finding(check, area, importance, outcome, sentence, OptionalInt.empty(), List.of(evidence));
    }

    static Finding finding(
            String check,
            Area area,
            Importance importance,
            Outcome outcome,
            Text sentence,
            int score,
            Evidence... evidence) {
        return new Finding(check, area, importance, outcome, sentence, OptionalInt.of(score), List.of(evidence));
    }
}
