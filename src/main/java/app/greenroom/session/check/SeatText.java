package app.greenroom.session.check;

import app.greenroom.session.live.SeatTrial;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import app.greenroom.vision.pose.TwoSeats;
import java.util.Optional;

/** What the ten-second step says, in window and command line alike. */
public final class SeatText {
    /** What the person is asked for first. */
    public static final Text SIT = Text.of("Sit as you will in the interview, and hold still for three seconds.");

    /** What they are asked for then. */
    public static final Text ROLL_BACK = Text.of(
            "Now roll your chair straight back by half a metre without leaning back, sit as before, and hold still"
                    + " there.");

    private static final double LEVEL_WITHIN = 1.5; // degrees

    private SeatText() {}

    /**
     * What is said when a phase begins; empty where there is nothing to say.
     *
     * @param told what the seats told, if that is known already
     */
    public static Optional<Text> of(SeatTrial.Phase phase, Optional<TwoSeats.Told> told) {
        return switch (phase) {
            case SIT -> Optional.of(SIT);
            case ROLL_BACK -> Optional.of(ROLL_BACK);
            case COME_BACK -> told.map(t -> Text.sentences(told(t), Text.of("Roll back to your place.")));
            case DONE -> told.map(SeatText::told);
        };
    }

    /** What the two seats told. */
    public static Text told(TwoSeats.Told told) {
        return told.trouble().map(SeatText::trouble).orElseGet(() -> height(told));
    }

    private static Text trouble(TwoSeats.Trouble trouble) {
        return switch (trouble) {
            case NO_FACE ->
                Text.of("Your face was not seen in both seats, so that they do not tell the camera's height.");
            case TOO_NEAR ->
                Text.of("The second seat was too near to tell the camera's height: it takes half a metre.");
            case OTHER_POSTURE ->
                Text.of("You sat differently in the second seat, so that the two do not tell the camera's height:"
                        + " roll back, and do not lean.");
        };
    }

    private static Text height(TwoSeats.Told told) {
        Argument degrees = Argument.degrees(Math.abs(told.elevation()));
        Argument error = Argument.bare(Math.max(1, told.error()), Unit.DEGREES, 0);
        if (Math.abs(told.elevation()) < LEVEL_WITHIN) {
            return Text.of("By the two seats the camera is at eye level (±{0}).", error);
        }
        return told.elevation() < 0
                ? Text.of("By the two seats the camera is {0} below your eyes (±{1}).", degrees, error)
                : Text.of("By the two seats the camera is {0} above your eyes (±{1}).", degrees, error);
    }
}
