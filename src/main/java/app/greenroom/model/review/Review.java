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
 * @param source what was recorded
 * @param sound what was heard in the whole of it
 * @param pictures what was seen in the whole of it
 * @param answers the answers in it, in order
 * @param moments what is worth hearing or seeing again, in order
 * @param findings what is true of the recording as a whole; all of it is advice
 * @param notes what the reader must know to understand it, one plain sentence each
 * @param mock what was asked, marked and noted; empty for anything but a mock interview held with this program
 */
public record Review(
        Source source,
        Sound sound,
        Pictures pictures,
        List<Answer> answers,
        List<Moment> moments,
        List<Finding> findings,
        List<Text> notes,
        Optional<MockSheet> mock) {
    public Review {
        answers = List.copyOf(answers);
        moments = List.copyOf(moments);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** The review of any recording. */
    public Review(
            Source source,
            Sound sound,
            Pictures pictures,
            List<Answer> answers,
            List<Moment> moments,
            List<Finding> findings,
            List<Text> notes) {
        this(source, sound, pictures, answers, moments, findings, notes, Optional.empty());
    }

    /**
     * What was recorded.
     *
     * @param at when
     * @param title what it is called
     * @param seconds how long it is
     */
    public record Source(ZonedDateTime at, String title, double seconds) {}

    /**
     * What was heard.
     *
     * @param strip its level over time and what was heard in it; empty without sound
     * @param pace syllables a second over time; empty without speech
     * @param measurements everything measured in the answers taken together
     * @param playback the sound itself, if the report shall carry it
     */
    public record Sound(
            Optional<SoundStrip> strip,
            Optional<Curve> pace,
            List<Measurement> measurements,
            Optional<Playback> playback) {
        /** Nothing was heard. */
        public static final Sound NONE = new Sound(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

        public Sound {
            measurements = List.copyOf(measurements);
        }

        /** The same, carried along. */
        public Sound with(Optional<Playback> carried) {
            return new Sound(strip, pace, measurements, carried);
        }
    }

    /**
     * What was seen.
     *
     * @param lanes what the pictures show over time; empty without pictures
     * @param picture one picture with its marks
     */
    public record Pictures(List<Lane> lanes, Optional<Picture> picture) {
        /** Nothing was seen. */
        public static final Pictures NONE = new Pictures(List.of(), Optional.empty());

        public Pictures {
            lanes = List.copyOf(lanes);
        }

        /** The same without its picture. */
        public Pictures unseen() {
            return new Pictures(lanes, Optional.empty());
        }
    }
}
