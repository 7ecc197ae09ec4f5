package app.greenroom.session.check;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureSource;
import app.greenroom.capture.FrameSource;
import app.greenroom.check.Check;
import app.greenroom.check.Facts;
import app.greenroom.check.Observed;
import app.greenroom.check.StandardChecks;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.CheckRun.Subject;
import app.greenroom.model.run.RunSummary;
import app.greenroom.model.run.SoundStrip;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.NetworkPlace;
import app.greenroom.session.CheckResult;
import app.greenroom.session.MeasurementCollector;
import app.greenroom.session.Progress;
import app.greenroom.session.network.NetworkSide;
import app.greenroom.session.network.NetworkStories;
import app.greenroom.session.network.RunSummaries;
import app.greenroom.session.picture.EvidencePicture;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.verdict.ReadinessRules;
import app.greenroom.vision.PictureFacts;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Assembles one run, of devices or of a recording: gathers what was judged, judges the facts, and concludes. Used by the
 * threads of all sides.
 */
final class RunAssembly {
    private static final Outcome.NotAsked NOT_THIS_MORNING =
            new Outcome.NotAsked(Text.of("The quick check leaves out what cannot be changed on the same morning."));

    private final ZonedDateTime at;
    private final boolean quick;
    private final String here;
    private final List<UsedDevice> used = new ArrayList<>();
    private Optional<Subject> camera = Optional.empty();
    private Optional<Subject> microphone = Optional.empty();
    private final List<Subject> others = new ArrayList<>();

    private RunAssembly(ZonedDateTime at, boolean quick, String here) {
        this.at = at;
        this.quick = quick;
        this.here = here;
    }

    /**
     * A run of this computer's devices and network.
     *
     * @param quick whether only what can still be changed on the same morning is asked for
     */
    static RunAssembly live(ZonedDateTime at, boolean quick) {
        return new RunAssembly(at, quick, NetworkPlace.ofThisComputer());
    }

    /** A run of a recording, which touches nothing of this computer's. */
    static RunAssembly recorded(ZonedDateTime made, Text title, boolean quick) {
        RunAssembly one = new RunAssembly(made, quick, "");
        one.others.add(new Subject(Text.of("Recording"), title));
        return one;
    }

    /** This camera is judged. */
    synchronized void judged(FrameSource source) {
        camera = Optional.of(new Subject(Text.of("Camera"), subject(source)));
    }

    /** This microphone is judged. */
    synchronized void judged(AudioSource source) {
        microphone = Optional.of(new Subject(Text.of("Microphone"), subject(source)));
    }

    /** What the network's side contacts. */
    synchronized void contacts(List<Text> contacts) {
        contacts.forEach(contact -> others.add(new Subject(Text.of("Network"), contact)));
    }

    /** These devices were used. */
    synchronized void used(List<UsedDevice> devices) {
        used.addAll(devices);
    }

    /**
     * Probes the network, and compares it with earlier runs.
     *
     * @param past earlier runs; empty when no history is kept
     */
    Observed<NetworkFacts> network(NetworkSide probe, Optional<List<RunSummary>> past, Progress progress)
            throws InterruptedException {
        NetworkFacts found = probe.run(progress);
        return new Observed.Seen<>(
                past.isPresent() ? RunSummaries.compared(found, past.get(), at, at.getZone(), here) : found);
    }

    /** Judges facts and gathers everything that a report shows. */
    synchronized CheckRun conclude(Facts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : StandardChecks.all()) {
            findings.add(check.quick() || !quick ? check.judge(facts) : notAsked(check));
        }
        List<Subject> subjects = new ArrayList<>();
        camera.ifPresent(subjects::add);
        microphone.ifPresent(subjects::add);
        subjects.addAll(others);
        used.sort(Comparator.comparing(UsedDevice::kind));
        return new CheckRun(
                at,
                subjects,
                ReadinessRules.judge(findings),
                findings,
                MeasurementCollector.measurements(facts),
                new CheckRun.Shown(
                        facts.picture() instanceof Observed.Seen<PictureFacts> seen
                                ? Optional.of(EvidencePicture.of(seen.facts(), findings))
                                : Optional.empty(),
                        facts.sound() instanceof Observed.Seen<SpeechFacts> seen
                                ? Optional.of(strip(seen.facts()))
                                : Optional.empty(),
                        NetworkStories.of(facts)),
                used,
                Optional.empty());
    }

    /** The same with what a history keeps of the network. */
    CheckResult result(Facts facts) {
        CheckRun run = conclude(facts);
        return new CheckResult(
                run,
                facts.network() instanceof Observed.Seen<NetworkFacts> seen
                        ? RunSummaries.of(seen.facts(), at, here, RunSummaries.verdict(run))
                        : Optional.empty());
    }

    private static Finding notAsked(Check check) {
        return new Finding(
                check.id(),
                check.area(),
                check.importance(),
                NOT_THIS_MORNING,
                NOT_THIS_MORNING.reason(),
                OptionalInt.empty(),
                List.of());
    }

    /** The camera's name, and what it is where that is not a camera in or on this computer. */
    static Text subject(FrameSource camera) {
        Argument name = Argument.name(camera.name());
        return instead(
                switch (camera.kind()) {
                    case PHONE -> Text.of("{0} (a phone used as a camera)", name);
                    case VIRTUAL -> Text.of("{0} (a virtual camera: a program, not a camera)", name);
                    case REMOTE -> Text.of("{0} (the camera of another computer)", name);
                    case CAMERA, RECORDING -> Text.of(name);
                },
                camera);
    }

    /** The microphone's name, and what it is where that is not a microphone in or on this computer. */
    static Text subject(AudioSource microphone) {
        Argument name = Argument.name(microphone.name());
        return instead(
                switch (microphone.kind()) {
                    case PHONE -> Text.of("{0} (a phone used as a microphone)", name);
                    case VIRTUAL -> Text.of("{0} (a virtual microphone: a program, not a microphone)", name);
                    case REMOTE -> Text.of("{0} (the microphone of another computer)", name);
                    case LOUDSPEAKER -> Text.of("{0} (what this computer plays, not a microphone)", name);
                    case MICROPHONE, RECORDING, UNKNOWN -> Text.of(name);
                },
                microphone);
    }

    private static Text instead(Text subject, CaptureSource<?> source) {
        return source.insteadOf()
                .map(wanted -> Text.of(
                        "{0} (because “{1}”, used last time, is not there)",
                        Argument.of(subject), Argument.name(wanted)))
                .orElse(subject);
    }

    private static SoundStrip strip(SpeechFacts facts) {
        return new SoundStrip(
                facts.signal().levelStep(),
                facts.signal().levels(),
                new SoundStrip.Spans(
                        facts.activity().speech(),
                        facts.activity().silentPauses(),
                        facts.fillers().clear(),
                        facts.room().events(),
                        facts.microphone().clipped(),
                        facts.microphone().dropouts()),
                facts.level().speech(),
                Optional.of(Guidance.SPEECH_LEVEL));
    }
}
