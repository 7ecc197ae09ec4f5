package app.greenroom.model.review;

import app.greenroom.model.Finding;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.mock.MockSheet;
import app.greenroom.model.run.Picture;
import app.greenroom.model.run.SoundStrip;
import app.greenroom.text.Text;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One recording looked at and listened to from beginning to end: everything its report shows.
 *
 * @param at when it was recorded
 * @param title what it is called
 * @param seconds how long it is
 * @param sound its level over time and what was heard in it; empty without sound
 * @param moments what is worth hearing or seeing again, in order
 * @param answers the answers in it, in order
 * @param findings what is true of the recording as a whole; all of it is advice
 * @param pace syllables a second over time; empty without speech
 * @param lanes what the pictures show over time; empty without pictures
 * @param picture one picture with its marks
 * @param playback its sound, if the report shall carry it
 * @param measurements everything measured in the whole of it
 * @param notes what the reader must know to understand it, one plain sentence each
 * @param mock what was asked, marked and noted; empty for anything but a mock interview held with this program
 */
public record Review(
        ZonedDateTime at,
        String title,
        double seconds,
        Optional<SoundStrip> sound,
        List<Moment> moments,
        List<Answer> answers,
        List<Finding> findings,
        Optional<Curve> pace,
        List<Lane> lanes,
        Optional<Picture> picture,
        Optional<Playback> playback,
        List<Measurement> measurements,
        List<Text> notes,
        Optional<MockSheet> mock) {
    public Review {
        moments = List.copyOf(moments);
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
        lanes = List.copyOf(lanes);
        measurements = List.copyOf(measurements);
        notes = List.copyOf(notes);
    }

    /** The review of any recording. */
    public Review(
            ZonedDateTime at,
            String title,
            double seconds,
            Optional<SoundStrip> sound,
            List<Moment> moments,
            List<Answer> answers,
            List<Finding> findings,
            Optional<Curve> pace,
            List<Lane> lanes,
            Optional<Picture> picture,
            Optional<Playback> playback,
            List<Measurement> measurements,
            List<Text> notes) {
        this(
                at,
                title,
                seconds,
                sound,
                moments,
                answers,
                findings,
                pace,
                lanes,
                picture,
                playback,
                measurements,
                notes,
                Optional.empty());
    }
}
