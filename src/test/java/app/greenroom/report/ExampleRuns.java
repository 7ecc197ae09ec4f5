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
                new Outcome.Missed(new Fix("Close the curtain, or turn so that the window is in front of you.")),
                "A bright window behind you takes up a fifth of the picture around your head.",
                31,
                new Evidence(
                        "Blown-out part of the picture around the head",
                        Measurement.of("light.blown", 0.214, "fraction"),
                        Optional.of(new Limit(
                                "light.blown",
                                "fraction",
                                Band.atMost(0.05),
                                Band.atMost(0.1),
                                "our choice, set from labelled pictures"))));
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
                        "The camera is level with your eyes.",
                        96,
                        new Evidence(
                                "Camera above eye level",
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
                run.picture(),
                run.sound(),
                run.network(),
                List.of(new UsedDevice(UsedDevice.Kind.CAMERA, "usb-1", "Integrated Webcam")),
                Optional.of(new ChangesSince(
                        AT.minusDays(1),
                        List.of(
                                "Another microphone: Desk <b>&amp;</b>\u001b instead of Built-in Audio.",
                                "The camera is 6° lower than on 22 November."))));
    }

    /** No camera and nobody spoke: three areas hang on one fix. Neither picture nor sound. */
    public static CheckRun couldNotCheck() {
        Outcome noCamera = new Outcome.CouldNotCheck(
                "No camera was found.", new Fix("Plug in a camera, or switch on the one in your laptop."));
        Outcome nothingSaid = new Outcome.CouldNotCheck(
                "Nobody spoke during the check.", new Fix("Run the check again and read a sentence aloud."));
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
                        new Outcome.NotAsked("You asked to leave the network out."),
                        "You asked to leave the network out."));
        return run(
                new Readiness(Readiness.Status.COULD_NOT_CHECK, findings.subList(0, 4)),
                findings,
                Optional.empty(),
                Optional.empty());
    }

    /** Names that try to be markup, terminal codes and text from right to left. */
    public static CheckRun hostile() {
        String evil = "<script>alert(1)</script> & \"quoted' \u001b[31m\u0000\u202e\uD800 ]]> {{verdict}} \uFFFF";
        Finding finding = finding(
                "evil",
                Area.SOUND,
                Importance.DECISIVE,
                new Outcome.Missed(new Fix("Mute " + evil)),
                "Heard " + evil,
                1,
                new Evidence(
                        "Label " + evil,
                        Measurement.of("evil.id", 2, evil),
                        Optional.of(new Limit("evil.id", evil, Band.atMost(1), Band.atMost(1), "Source " + evil))));
        Picture picture = new Picture(
                64,
                36,
                ExampleEvidence.jpeg(new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB)),
                List.of(new Mark.Box("Mark " + evil, Tone.BAD, -10, -10, 400, 400)),
                "Picture of " + evil);
        return new CheckRun(
                AT,
                List.of(new CheckRun.Subject("Camera", "Cam " + evil)),
                new Readiness(Readiness.Status.NOT_READY, List.of(finding)),
                List.of(finding),
                List.of(Measurement.of("evil.id", 2, evil)),
                Optional.of(picture),
                Optional.empty());
    }

    /** Every area with four findings, long sentences and long sources: as much as a report must hold. */
    public static CheckRun crowded() {
        List<Finding> findings = new ArrayList<>();
        for (Area area : Area.values()) {
            for (int i = 0; i < 4; i++) {
                Fix fix = new Fix("Do number " + (i + 1) + " about " + area.title()
                        + ", slowly and with care, until the picture or the sound is as it should be.");
                Outcome outcome = i == 0 ? new Outcome.Near(fix) : new Outcome.Met();
                findings.add(finding(
                        area.id() + "-" + i,
                        area,
                        Importance.DECISIVE,
                        outcome,
                        "This is what check " + (i + 1) + " found about it, in a sentence of an ordinary length.",
                        60 + 10 * i,
                        new Evidence(
                                "A number with a name of some length",
                                Measurement.of(area.id() + ".number", 3.25 + i, "dB"),
                                Optional.of(new Limit(
                                        area.id() + ".number",
                                        "dB",
                                        Band.between(3, 9),
                                        Band.between(1, 12),
                                        "ITU-T P.56 (method B); RFC 7874; our choice where they say nothing")))));
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
                        new CheckRun.Subject("Camera", "Integrated Webcam, 1280×720"),
                        new CheckRun.Subject("Microphone", "Built-in Audio Analog Stereo"),
                        new CheckRun.Subject("Network", "Zoom (zoom.us)")),
                readiness,
                findings,
                List.of(
                        Measurement.of("camera.elevation", -18.23456789, "deg"),
                        Measurement.of("pauses.filled", List.of(new Interval(2.41, 2.78), new Interval(6.1, 6.5))),
                        Measurement.of("net.loss", 0, "fraction")),
                picture,
                sound);
    }

    public static Limit height() {
        return new Limit(
                "camera.elevation",
                "deg",
                Band.between(-8, 8),
                Band.between(-15, 15),
                "our choice; direction from Fauville et al. 2022 (doi 10.1037/tmb0000055)");
    }

    private static Finding lowCamera() {
        return finding(
                "camera-height",
                Area.CAMERA_HEIGHT,
                Importance.DECISIVE,
                new Outcome.Missed(new Fix("Put the laptop on a stack of books about 25 cm high.")),
                "The camera looks up at you from 18° below eye level.",
                22,
                new Evidence(
                        "Camera above eye level",
                        Measurement.of("camera.elevation", -18.23456789, "deg"),
                        Optional.of(height())));
    }

    private static Finding even() {
        return finding(
                "light-even",
                Area.LIGHTING,
                Importance.ADVICE,
                new Outcome.Near(new Fix("Move the lamp so that it shines on both sides of your face.")),
                "One side of your face is darker than the other.",
                58,
                new Evidence(
                        "Evenness of the light on the face",
                        Measurement.of("light.evenness", 0.52, "ratio"),
                        Optional.of(new Limit(
                                "light.evenness",
                                "ratio",
                                Band.atLeast(0.6),
                                Band.atLeast(0.35),
                                "OFIQ illumination uniformity (ISO/IEC 29794-5)"))),
                new Evidence(
                        "Background against face", Measurement.of("light.balance", 2.71, "ratio"), Optional.empty()));
    }

    private static Finding framed() {
        return finding(
                "framing-face",
                Area.FRAMING,
                Importance.DECISIVE,
                new Outcome.Met(),
                "Your face has a good size and sits in the middle.",
                91,
                new Evidence(
                        "Face width in the picture",
                        Measurement.of("face.width", 0.214, "fraction"),
                        Optional.of(new Limit(
                                "face.width",
                                "fraction",
                                Band.between(0.15, 0.45),
                                Band.between(0.1, 0.6),
                                "video-call-linter 21–45%; arm's length"))));
    }

    private static Finding level() {
        return finding(
                "sound-level",
                Area.SOUND,
                Importance.DECISIVE,
                new Outcome.Met(),
                "Your voice has a good level.",
                94,
                new Evidence(
                        "Level of your voice",
                        Measurement.of("speech.level", -24.3, "dBov"),
                        Optional.of(new Limit(
                                "speech.level",
                                "dBov",
                                Band.between(-32, -16),
                                Band.between(-42, -10),
                                "ITU-T P.56; RFC 7874"))));
    }

    private static Finding noise() {
        return finding(
                "sound-noise",
                Area.SOUND,
                Importance.DECISIVE,
                new Outcome.Near(new Fix("Switch off the fan, or move the microphone closer to your mouth.")),
                "Your voice stands out from the room, but not by much.",
                63,
                new Evidence(
                        "Voice above the room's noise",
                        Measurement.of("speech.snr", 17.2, "dB"),
                        Optional.of(
                                new Limit("speech.snr", "dB", Band.atLeast(20), Band.atLeast(12), "ANSI/ASA S12.60"))));
    }

    private static Finding fillers() {
        return finding(
                "speech-fillers",
                Area.SPEECH,
                Importance.ADVICE,
                new Outcome.Missed(new Fix("Pause in silence where you would say “um”.")),
                "You said “um” or “uh” three times in nine seconds of speech.",
                20,
                new Evidence(
                        "Fillers",
                        Measurement.of("pauses.filled.rate", 19.6, "per minute"),
                        Optional.of(new Limit(
                                "pauses.filled.rate",
                                "per minute",
                                Band.atMost(5),
                                Band.atMost(12),
                                "Laske and DiGennaro Reed 2024 (doi 10.1002/jaba.1093)"))));
    }

    private static Finding network() {
        return finding(
                "network-delay",
                Area.NETWORK,
                Importance.DECISIVE,
                new Outcome.Met(),
                "The way to Zoom is quick and loses nothing.",
                98,
                new Evidence(
                        "Round trip to Zoom",
                        Measurement.of("net.rtt.median", 23.4, "ms"),
                        Optional.of(new Limit(
                                "net.rtt.median",
                                "ms",
                                Band.atMost(150),
                                Band.atMost(400),
                                "ITU-T G.114; Microsoft asks for less than 100 ms on the same continent"))),
                new Evidence(
                        "Lost probes",
                        Measurement.of("net.loss", 0, "fraction"),
                        Optional.of(new Limit(
                                "net.loss", "fraction", Band.atMost(0.01), Band.atMost(0.05), "Microsoft; Daily"))));
    }

    private static Finding unknown(String check, Area area, Outcome outcome) {
        return finding(check, area, Importance.DECISIVE, outcome, ((Outcome.CouldNotCheck) outcome).reason());
    }

    static Finding finding(
            String check, Area area, Importance importance, Outcome outcome, String sentence, Evidence... evidence) {
        return new Finding(check, area, importance, outcome, sentence, OptionalInt.empty(), List.of(evidence));
    }

    static Finding finding(
            String check,
            Area area,
            Importance importance,
            Outcome outcome,
            String sentence,
            int score,
            Evidence... evidence) {
        return new Finding(check, area, importance, outcome, sentence, OptionalInt.of(score), List.of(evidence));
    }
}
