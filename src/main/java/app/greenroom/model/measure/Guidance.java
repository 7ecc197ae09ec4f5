package app.greenroom.model.measure;

import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.util.List;

/**
 * Every limit in the product, with its source. "Calibrated" means set from labelled pictures and recordings; the
 * accuracy tests print how well each of those still tells them apart.
 */
public final class Guidance {
    /** The brightest background around the head against white in the person's light. */
    public static final Limit BEHIND = Limit.of(
            Quantity.LIGHT_BEHIND,
            Band.atMost(4),
            Band.atMost(5),
            Text.of(
                    "Our choice, calibrated: at least 5.6 before windows and curtains, blown out or not, at most 3.4 in good light on every skin, a studio's white included."));

    /** Darker against brighter half of the face. */
    public static final Limit EVENNESS = Limit.of(
            Quantity.LIGHT_EVENNESS,
            Band.atLeast(0.25),
            Band.atLeast(0.125),
            Text.of(
                    "Portrait lighting ratios: up to 4:1 shows form, from 8:1 on one side is lost. At most 0.24 on labelled pictures lit from the side, at least 0.28 with a lamp at 45° and 0.38 on all others."));

    /** Eye sockets against the cheeks below. */
    public static final Limit SOCKETS = Limit.of(
            Quantity.LIGHT_SOCKETS,
            Band.atLeast(0.085),
            Band.atLeast(Double.NEGATIVE_INFINITY),
            Text.of(
                    "Our choice, calibrated: at most 0.07 on labelled pictures lit from above, which are of one head, at least 0.11 on all others, on every skin. Advice only."));

    /** White in the light of the person and the room. */
    public static final Limit WHITE = Limit.of(
            Quantity.LIGHT_WHITE,
            Band.atLeast(0.2),
            Band.atLeast(0.1),
            Text.of(
                    "Our choice: about middle grey (0.18), and a stop under that. At most 0.18 where there is a quarter of the light, 0.09 where there is an eighth, at least 0.2 in good light. Between the two only where the picture shows grain."));

    /** Grain of the picture. */
    public static final Limit NOISE = Limit.of(
            Quantity.PICTURE_NOISE,
            Band.atMost(5),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of(
                    "Our choice: luma steps of 255, the grain of a camera at high gain (34 dB). At most 0.4 on labelled pictures."
                            + " What dark scenes show on every skin alike."));

    /** Flicker of a lamp. */
    public static final Limit FLICKER = Limit.of(
            Quantity.LIGHT_FLICKER,
            Band.atMost(0.01),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice: bands of 1 % of the luma, about 2 % of the light, are just seen. Advice only."));

    /** Change of the light. */
    public static final Limit LIGHT_CHANGE = Limit.of(
            Quantity.LIGHT_CHANGE,
            Band.atMost(0.15),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice: 15 % of the luma is about half a stop. Advice only."));

    /** Over-exposed share of the face. */
    public static final Limit FACE_CLIPPED = Limit.of(
            Quantity.LIGHT_CLIPPED,
            Band.atMost(0.02),
            Band.atMost(0.10),
            Text.of("OFIQ over-exposure range (luma 247 to 255), shares of our choice."));

    /** Blown-out share of a picture that is bright all over. */
    public static final Limit PICTURE_CLIPPED = Limit.of(
            Quantity.LIGHT_PICTURE_CLIPPED,
            Band.atMost(0.015),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of(
                    "Our choice, calibrated: 0.023 and 0.059 on labelled over-exposed pictures that clip at all, 0 on pictures in"
                            + " good light. Judged only where half of the picture is brighter than 0.3."));

    /** Colour cast that face and background share. */
    public static final Limit COLOUR_CAST = Limit.of(
            Quantity.LIGHT_CAST,
            Band.atMost(12),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of(
                    "Our choice, calibrated: at least 15.8 on labelled pictures in warm or cold light, at most 9.6 on all"
                            + " others. Advice only."));

    /** A second face against the first. */
    public static final Limit SECOND_FACE = Limit.of(
            Quantity.FACE_SECOND,
            Band.atMost(0),
            Band.atMost(0.25),
            Text.of("ISO/IEC 29794-5, single face present; the quarter is our choice."));

    /** Width of the face. */
    public static final Limit FACE_WIDTH = Limit.of(
            Quantity.FACE_WIDTH,
            Band.between(0.10, 0.45),
            Band.between(0.07, 0.60),
            Text.of(
                    "Our choice: 15 to 45 % of the width is what video-call guides ask of a head with its hair; the mesh's face,"
                            + " ear to ear, is narrower, and 0.10 to 0.20 at arm's length from an ordinary webcam."));

    /** Sideways distance of the face from the middle. */
    public static final Limit FACE_OFFSET = Limit.of(
            Quantity.FACE_OFFSET,
            Band.between(-0.10, 0.10),
            Band.between(-0.25, 0.25),
            Text.of("Our choice: a face in the middle third reads as looking at you."));

    /** Height of the eyes in the picture. */
    public static final Limit EYE_LINE = Limit.of(
            Quantity.EYE_LINE,
            Band.between(0.28, 0.45),
            Band.between(0.15, 0.60),
            Text.of("Rule of thirds: eyes on the upper third."));

    /** Room above the head. */
    public static final Limit HEADROOM = Limit.of(
            Quantity.HEAD_ROOM,
            Band.between(0.02, 0.33),
            Band.between(0, 1),
            Text.of(
                    "Rule of thirds: a head that begins below the upper third leaves all of it empty; 0.02 is about the mask's own"
                            + " error. Labelled pictures with the eyes at 0.40 give 0.09 to 0.27. Advice only."));

    /** Face outside the picture. */
    public static final Limit CUT_OFF = Limit.of(
            Quantity.FACE_CUT,
            Band.atMost(0.01),
            Band.atMost(0.05),
            Text.of("ISO/IEC 29794-5 crop measures; shares of our choice."));

    /** Tilt of the camera to one side. */
    public static final Limit CAMERA_ROLL = Limit.of(
            Quantity.CAMERA_ROLL,
            Band.between(-3, 3),
            Band.between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            Text.of(
                    "Our choice: shelves and door frames that lean by more are seen to lean. Measured from upright edges behind the"
                            + " person, to 0.5° on labelled pictures. Advice only."));

    /** Time with the head turned to the camera. */
    public static final Limit FACING = Limit.of(
            Quantity.POSTURE_FACING,
            Band.atLeast(0.7),
            Band.atLeast(Double.NEGATIVE_INFINITY),
            Text.of(
                    "Our choice. Advice only: a webcam tells the gaze to 2° to 4° at best, and people look aside to think."));

    /** Rocking. */
    public static final Limit SWAY = Limit.of(
            Quantity.POSTURE_SWAY,
            Band.atMost(0.25),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of(
                    "Our choice: {0} to and fro, and only where it repeats itself. Advice only.",
                    Argument.amount(3.5, Unit.CENTIMETRES, 1)));

    /** Sinking lower over time. */
    public static final Limit DRIFT = Limit.of(
            Quantity.POSTURE_DRIFT,
            Band.atMost(0.05),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice. Judged only where the eyes sank by 0.04 of the picture in all. Advice only."));

    /** Camera above eye level. */
    public static final Limit CAMERA_ELEVATION = Limit.of(
            Quantity.CAMERA_ELEVATION,
            Band.between(-8, 8),
            Band.between(-15, 15),
            Text.of(
                    "Our choice; the direction from Fauville et al. 2022 (10.1037/tmb0000055): a low camera reads as looking down"
                            + " on people. Told only where the value lies in a range with a probability of 80% or more; otherwise"
                            + " it could not be told."));

    /** A lamp or window away from the head. */
    public static final Limit BACKGROUND_BRIGHT = Limit.of(
            Quantity.BACKGROUND_BRIGHT,
            Band.atMost(0.01),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of(
                    "Our choice: a bright square of an eighth of the picture's sides, as a lampshade has, less its rim. Advice only."));

    /** Time in which something moves behind. */
    public static final Limit BACKGROUND_MOTION = Limit.of(
            Quantity.BACKGROUND_MOTION,
            Band.atMost(0.15),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice: one person who passes once is gone in less time. Advice only."));

    /** Loud clothes. */
    public static final Limit CLOTHING_LOUD = Limit.of(
            Quantity.CLOTHING_LOUD,
            Band.atMost(0.25),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of(
                    "Our choice: CIELAB chroma from 65 and lightness from 40, as full red, orange or lime; navy, burgundy and"
                            + " pastels stay below 55. A tie or scarf may be loud. Advice only."));

    /** Fine stripes. */
    public static final Limit CLOTHING_STRIPES = Limit.of(
            Quantity.CLOTHING_STRIPES,
            Band.atMost(0.25),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of(
                    "Our choice: periods of 2 to 7 pixels with an amplitude from 6 %, which fall under the sampling limit where"
                            + " the picture is shown at a third of its size. Advice only."));

    /** Width of the picture. */
    public static final Limit PICTURE_WIDTH = Limit.of(
            Quantity.PICTURE_WIDTH,
            Band.atLeast(1280),
            Band.atLeast(640),
            Text.of("HD as video-call platforms name it (1280×720), and VGA; the longer side of upright pictures."));

    /** Height of the picture. */
    public static final Limit PICTURE_HEIGHT = Limit.of(
            Quantity.PICTURE_HEIGHT,
            Band.atLeast(720),
            Band.atLeast(480),
            Text.of("HD as video-call platforms name it (1280×720), and VGA; the shorter side of upright pictures."));

    /** Pictures a second. */
    public static final Limit FRAME_RATE = Limit.of(
            Quantity.PICTURE_RATE,
            Band.atLeast(24),
            Band.atLeast(10),
            Text.of(
                    "24 is film's rate; under 10 speech and lips part (our choice; testrtc fails under 5). Cameras only, never"
                            + " recordings."));

    /** Time without a new picture. */
    public static final Limit GAP = Limit.of(
            Quantity.PICTURE_GAP,
            Band.atMost(0.5),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice: a halt that is noticed."));

    /** Sharpness of the face. */
    public static final Limit SHARPNESS = Limit.of(
            Quantity.PICTURE_SHARPNESS,
            Band.atLeast(80),
            Band.atLeast(Double.NEGATIVE_INFINITY),
            Text.of(
                    "Our choice, calibrated: MTF50 in line widths per picture height (ISO 12233), in the less sharp of the two directions, about what a blur of 3 pixels at 720 lines leaves. At least 110 on labelled pictures, at most 80 when they are blurred by 4 pixels or by a motion of 31. Advice only."));

    /** Blocks of strong compression. */
    public static final Limit BLOCKINESS = Limit.of(
            Quantity.PICTURE_BLOCKINESS,
            Band.atMost(0.18),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of(
                    "Our choice, calibrated: at most 0.15 on labelled pictures saved as JPEG at quality 60, from 0.16 at quality"
                            + " 10. Advice only."));

    /** Level of the voice. */
    public static final Limit SPEECH_LEVEL = Limit.of(
            Quantity.SPEECH_LEVEL,
            Band.between(-32, -16),
            Band.between(-42, -10),
            Text.of(
                    "Nominal -26 dBov and the margin of ITU-T P.56; RFC 7874 asks about -22 dBFS ± 6 dB of active speech."));

    /** Voice over audible noise. */
    public static final Limit SPEECH_SNR = Limit.of(
            Quantity.SPEECH_SNR_AUDIBLE,
            Band.atLeast(20),
            Band.atLeast(12),
            Text.of("Our choice around ANSI/ASA S12.60, which asks +15 dB in classrooms."));

    /** Clipped samples of speech. */
    public static final Limit CLIP_SHARE = Limit.of(
            Quantity.CLIP_SHARE,
            Band.atMost(0.0001),
            Band.atMost(0.001),
            Text.of("Our choice: runs of at least three samples at full scale; a single one is no clipping."));

    /** Highest frequency of the microphone. */
    public static final Limit BANDWIDTH = Limit.of(
            Quantity.MIC_BANDWIDTH,
            Band.atLeast(6300),
            Band.atLeast(4400),
            Text.of(
                    "ITU-T P.10: wideband ends at 7 kHz, narrowband by 4 kHz; each less or more a tenth, for the edge is read to"
                            + " about 10 %."));

    /** What comes back of what the loudspeaker plays. */
    public static final Limit ECHO_LEVEL = Limit.of(
            Quantity.ECHO_LEVEL,
            Band.atMost(-46),
            Band.atMost(-26),
            Text.of(
                    "Our choice around ITU-T G.131, by which an echo must be the softer the later it comes: some 46 dB down at"
                            + " the delays of a call. The 20 dB between are what call programs take away with ease. Advice only."));

    /** Hum of the mains. */
    public static final Limit HUM = Limit.of(
            Quantity.NOISE_HUM_LEVEL,
            Band.atMost(-65),
            Band.atMost(-45),
            Text.of("Our choice: 40 and 20 dB under a voice of nominal level. Advice only."));

    /** Knocks, clicks and chimes. */
    public static final Limit NOISE_EVENTS =
            Limit.of(Quantity.NOISE_EVENTS_RATE, Band.atMost(1), Band.atMost(6), Text.of("Our choice. Advice only."));

    /** Reverberation time of the room. */
    public static final Limit RT60 = Limit.of(
            Quantity.ROOM_RT60,
            Band.atMost(0.5),
            Band.atMost(0.9),
            Text.of(
                    "Our choice around ANSI/ASA S12.60, which asks at most 0.6 s in classrooms. Advice only, because the estimate"
                            + " is coarse."));

    /** Ums and uhs. */
    public static final Limit FILLED_PAUSES = Limit.of(
            Quantity.PAUSES_FILLED_RATE,
            Band.atMost(5),
            Band.atMost(12),
            Text.of("Laske & DiGennaro Reed 2024 (10.1002/jaba.1093), filled pauses a minute of speech."));

    /** Long silent pauses inside the talk. */
    public static final Limit LONG_PAUSES = Limit.of(
            Quantity.PAUSES_LONG_RATE,
            Band.atMost(4),
            Band.atMost(10),
            Text.of("Our choice; pauses count from 250 ms (Goldman-Eisler 1968), long ones from 1 s. Advice only."));

    /** Pauses that hold an um or uh. */
    public static final Limit FILLED_SHARE = Limit.of(
            Quantity.PAUSES_FILLED_SHARE, Band.atMost(0.2), Band.atMost(0.5), Text.of("Our choice. Advice only."));

    /** Pace of the speech. */
    public static final Limit PACE = Limit.of(
            Quantity.SPEECH_SYLLABLES_RATE,
            Band.between(3.3, 5.5),
            Band.between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            Text.of(
                    "Our choice; measured after de Jong & Wempe 2009. Never missed: to slow down does not help every speaker"
                            + " (Derwing & Munro 2001)."));

    /** Length of one answer. */
    public static final Limit ANSWER_LENGTH = Limit.of(
            Quantity.ANSWER_LENGTH,
            Band.between(60, 120),
            Band.between(20, 180),
            Text.of(
                    "What interview guides ask of most answers is one to two minutes; 20 s and 3 minutes are our choice. Advice"
                            + " only: some questions want a short answer."));

    /** Round trip to the platform. */
    public static final Limit ROUND_TRIP = Limit.of(
            Quantity.NET_ROUND_TRIP,
            Band.atMost(150),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("150 ms is widely quoted for Zoom; ITU-T G.114. Never missed: distance is not a fault."));

    /** Variation of the round trip. */
    public static final Limit JITTER = Limit.of(
            Quantity.NET_JITTER,
            Band.atMost(30),
            Band.atMost(60),
            Text.of("Microsoft Teams asks for less than 30 ms; twice that is our choice."));

    /** Packets that one direction loses, as the receiver of a call counts them. */
    public static final Limit LOSS = Limit.of(
            Quantity.NET_LOSS,
            Band.atMost(0.01),
            Band.atMost(0.05),
            Text.of("Microsoft Teams asks for less than 1 %, Daily for less than 5 %."));

    /** Estimated sound quality of a call. */
    public static final Limit OPINION_SCORE = Limit.of(
            Quantity.NET_OPINION_SCORE,
            Band.atLeast(3.6),
            Band.atLeast(1),
            Text.of(
                    "ITU-T G.107 Annex B: from 3.6 on most users are satisfied. Never missed, because delay counts in it and"
                            + " distance is not a fault."));

    /** What the line carries from here. */
    public static final Limit UPLOAD = Limit.of(
            Quantity.NET_UPLOAD,
            Band.atLeast(3),
            Band.atLeast(1.2),
            Text.of("Google Meet asks 3.2 Mbit/s, Zoom 1.2 for 720p. Missed only when the line surely carries less."));

    /** What the line carries to here. */
    public static final Limit DOWNLOAD = Limit.of(
            Quantity.NET_DOWNLOAD,
            Band.atLeast(3),
            Band.atLeast(1.2),
            Text.of("Google Meet asks 2.6 Mbit/s, Zoom 1.2 for 720p. Missed only when the line surely carries less."));

    /** Delay that load adds. */
    public static final Limit LOAD_DELAY = Limit.of(
            Quantity.NET_LOAD_DELAY,
            Band.atMost(100),
            Band.atMost(400),
            Text.of(
                    "Our choice, after the IETF's responsiveness under working conditions; 400 ms is what ITU-T G.114 calls unacceptable one way."));

    /** Wi-Fi signal in dBm. */
    public static final Limit WIFI_SIGNAL = Limit.of(
            Quantity.NET_WIFI_SIGNAL,
            Band.atLeast(-67),
            Band.atLeast(Double.NEGATIVE_INFINITY),
            Text.of("Cisco plans Wi-Fi for voice with at least -67 dBm. Advice only."));

    /** Wi-Fi signal as the system rates it. */
    public static final Limit WIFI_SHARE = Limit.of(
            Quantity.NET_WIFI_SHARE,
            Band.atLeast(60),
            Band.atLeast(Double.NEGATIVE_INFINITY),
            Text.of("Windows counts -100 dBm as 0 and -50 dBm as 100 %, so 60 % is about -70 dBm. Advice only."));

    /** Name lookup. */
    public static final Limit NAME_LOOKUP = Limit.of(
            Quantity.NET_DNS,
            Band.atMost(500),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice: half a second is noticed. Advice only."));

    /** Clock against another. */
    public static final Limit CLOCK_OFFSET = Limit.of(
            Quantity.NET_CLOCK_OFFSET,
            Band.between(-30, 30),
            Band.between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            Text.of(
                    "Our choice: half a minute makes nobody late. Less what the comparison may be off by. Advice only."));

    private Guidance() {}

    /** Every limit, in the order of the areas. */
    public static List<Limit> all() {
        return List.of(
                BEHIND,
                EVENNESS,
                SOCKETS,
                WHITE,
                NOISE,
                FLICKER,
                LIGHT_CHANGE,
                FACE_CLIPPED,
                PICTURE_CLIPPED,
                COLOUR_CAST,
                SECOND_FACE,
                FACE_WIDTH,
                FACE_OFFSET,
                EYE_LINE,
                HEADROOM,
                CUT_OFF,
                CAMERA_ROLL,
                FACING,
                SWAY,
                DRIFT,
                CAMERA_ELEVATION,
                BACKGROUND_BRIGHT,
                BACKGROUND_MOTION,
                CLOTHING_LOUD,
                CLOTHING_STRIPES,
                PICTURE_WIDTH,
                PICTURE_HEIGHT,
                FRAME_RATE,
                GAP,
                SHARPNESS,
                BLOCKINESS,
                SPEECH_LEVEL,
                SPEECH_SNR,
                HUM,
                NOISE_EVENTS,
                RT60,
                CLIP_SHARE,
                BANDWIDTH,
                ECHO_LEVEL,
                FILLED_PAUSES,
                LONG_PAUSES,
                FILLED_SHARE,
                PACE,
                ANSWER_LENGTH,
                ROUND_TRIP,
                JITTER,
                LOSS,
                OPINION_SCORE,
                UPLOAD,
                DOWNLOAD,
                LOAD_DELAY,
                WIFI_SIGNAL,
                WIFI_SHARE,
                NAME_LOOKUP,
                CLOCK_OFFSET);
    }
}
