package app.greenroom.memory;

import app.greenroom.model.Acceptance;
import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.measure.DifferenceGuidance;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.GoodCheck;
import app.greenroom.model.run.Picture;
import app.greenroom.verdict.Acceptances;
import app.greenroom.verdict.ReadinessRules;
import app.greenroom.verdict.SinceLastGood;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A run beside what is remembered. A session itself remembers nothing: it gives the same run for the same input, and
 * whoever keeps a memory looks at that run through this class.
 */
public final class RememberedRun {
    private static final Set<Area> SEEN = EnumSet.of(Area.LIGHTING, Area.FRAMING, Area.CAMERA_HEIGHT, Area.PICTURE);

    private RememberedRun() {}

    /**
     * The run as it stands with what is remembered: what was accepted is marked and decides nothing, and what has changed
     * since the last good check is said.
     *
     * @param run as a session gave it
     * @param accepted everything that was accepted; what does not hold for this run is passed over
     * @param good the last check that ended well, if there was one; where it is this very run, or none is given, what was
     *     said of changes before stays
     */
    public static CheckRun of(CheckRun run, List<Acceptance> accepted, Optional<GoodCheck> good) {
        List<Finding> findings = run.findings().stream()
                .map(finding -> Acceptances.apply(finding, run.devices(), accepted))
                .toList();
        return new CheckRun(
                run.at(),
                run.subject(),
                ReadinessRules.judge(findings),
                findings,
                run.measurements(),
                new CheckRun.Shown(
                        run.picture().map(picture -> softened(picture, findings)), run.sound(), run.network()),
                run.devices(),
                good.filter(before -> !before.at().isEqual(run.at()))
                        .flatMap(before -> SinceLastGood.compare(before, remembered(run), DifferenceGuidance.all()))
                        .or(run::changes));
    }

    /**
     * Accepts what a check missed: "I know, it stays".
     *
     * @param run the run in which it was missed
     * @param check the check's id
     * @param at when the user said so
     * @return what is to be remembered; empty where the check did not miss anything in this run, or the device it hangs on
     *     is not known, as in a recording
     */
    public static Optional<Acceptance> accept(CheckRun run, String check, ZonedDateTime at) {
        return run.findings().stream()
                .filter(finding -> finding.check().equals(check))
                .findFirst()
                .flatMap(finding -> Acceptances.accept(finding, run.devices(), at));
    }

    /** Accepts what is missed live, as {@link #accept(CheckRun, String, ZonedDateTime)} does. */
    public static Optional<Acceptance> accept(Finding finding, List<UsedDevice> devices, ZonedDateTime at) {
        return Acceptances.accept(finding, devices, at);
    }

    /** The finding as it stands with what was accepted, for findings that no run holds, such as live ones. */
    public static Finding finding(Finding finding, List<UsedDevice> devices, List<Acceptance> accepted) {
        return Acceptances.apply(finding, devices, accepted);
    }

    /** What to remember of a run as the last good one; empty unless it is ready, and for recordings. */
    public static Optional<GoodCheck> good(CheckRun run) {
        return run.readiness().status() == Readiness.Status.READY
                        && !run.devices().isEmpty()
                ? Optional.of(remembered(run))
                : Optional.empty();
    }

    private static GoodCheck remembered(CheckRun run) {
        return new GoodCheck(
                run.at(),
                run.network().map(story -> story.platform().toString()).orElse(""),
                run.devices(),
                run.measurements());
    }

    /** No mark is red where all that was missed in the picture is accepted. */
    private static Picture softened(Picture picture, List<Finding> findings) {
        boolean accepted =
                findings.stream().anyMatch(finding -> finding.accepted().isPresent());
        boolean red = findings.stream()
                .anyMatch(finding -> SEEN.contains(finding.area())
                        && finding.outcome() instanceof Outcome.Missed
                        && finding.accepted().isEmpty());
        return red || !accepted
                ? picture
                : new Picture(
                        picture.width(),
                        picture.height(),
                        picture.jpeg(),
                        picture.marks().stream().map(RememberedRun::softened).toList(),
                        picture.description());
    }

    private static Picture.Mark softened(Picture.Mark mark) {
        if (mark instanceof Picture.Mark.Box box && box.tone() == Picture.Tone.BAD) {
            return new Picture.Mark.Box(box.label(), Picture.Tone.WARNING, box.x(), box.y(), box.width(), box.height());
        } else if (mark instanceof Picture.Mark.Line line && line.tone() == Picture.Tone.BAD) {
            return new Picture.Mark.Line(
                    line.label(), Picture.Tone.WARNING, line.x1(), line.y1(), line.x2(), line.y2());
        }
        return mark;
    }
}
