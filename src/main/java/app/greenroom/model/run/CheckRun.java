package app.greenroom.model.run;

import app.greenroom.model.Finding;
import app.greenroom.model.Readiness;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.measure.Measurement;
import app.greenroom.text.Text;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One complete check: everything a report shows.
 *
 * @param at when it ran, or when the recorded session was made
 * @param subject what was judged, one line each, such as ("Camera", "Integrated Webcam, 1280×720")
 * @param readiness the verdict
 * @param findings every check's conclusion, in the order of the areas
 * @param measurements everything measured
 * @param shown what there is to look at
 * @param devices the devices it used; none for a recording
 * @param changes what is different from the last check that ended well; empty where there is nothing to compare with
 */
public record CheckRun(
        ZonedDateTime at,
        List<Subject> subject,
        Readiness readiness,
        List<Finding> findings,
        List<Measurement> measurements,
        Shown shown,
        List<UsedDevice> devices,
        Optional<ChangesSince> changes) {
    public CheckRun {
        devices = List.copyOf(devices);
        subject = List.copyOf(subject);
        findings = List.copyOf(findings);
        measurements = List.copyOf(measurements);
    }

    /** A run that used no devices and is compared with nothing. */
    public CheckRun(
            ZonedDateTime at,
            List<Subject> subject,
            Readiness readiness,
            List<Finding> findings,
            List<Measurement> measurements,
            Shown shown) {
        this(at, subject, readiness, findings, measurements, shown, List.of(), Optional.empty());
    }

    /**
     * What there is to look at.
     *
     * @param picture the annotated camera picture, if there is one
     * @param sound the sound strip, if there is one
     * @param network what the network did, if it was probed
     */
    public record Shown(Optional<Picture> picture, Optional<SoundStrip> sound, Optional<NetworkStory> network) {
        /** Numbers and sentences alone. */
        public static final Shown NOTHING = new Shown(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The annotated camera picture, if there is one. */
    public Optional<Picture> picture() {
        return shown.picture();
    }

    /** The sound strip, if there is one. */
    public Optional<SoundStrip> sound() {
        return shown.sound();
    }

    /** What the network did, if it was probed. */
    public Optional<NetworkStory> network() {
        return shown.network();
    }

    /**
     * Something that was judged.
     *
     * @param role "Camera", "Microphone", "Network" or "Recording"
     * @param name which one, as the user knows it
     */
    public record Subject(Text role, Text name) {}
}
