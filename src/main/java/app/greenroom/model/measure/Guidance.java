package app.greenroom.model.measure;

import app.greenroom.text.Text;
import java.util.List;

/**
 * Every limit in the product, with its source. "Calibrated" means set from labelled pictures and recordings; the
 * accuracy tests print how well each of those still tells them apart.
 */
public final class Guidance {
    /** Clipped background around the head. */
    public static final Limit BLOWN_BEHIND_HEAD = new Limit(
            "light.blown",
            "fraction",
            Band.atMost(0.05),
            Band.atMost(0.05),
            Text.of("Our choice, calibrated: at least 0.69 on labelled backlit pictures, at most 0.043 on all others."));

    /** Background against the person, clothing included. */
    public static final Limit BACKGROUND_TO_PERSON = new Limit(
            "light.contrast",
            "ratio",
            Band.atMost(2.8),
            Band.atMost(4),
            Text.of("Our choice, calibrated: at least 8.7 on labelled backlit pictures, at most 2.7 on all others and all skins."
                    + " Judged only where the background is blown out."));

    /** Darker against brighter side of the face. */
    public static final Limit EVENNESS = new Limit(
            "light.evenness",
            "ratio",
            Band.atLeast(0.25),
            Band.atLeast(0.125),
            Text.of("Portrait lighting ratios: up to 4:1 shows form, from 8:1 on one side is lost. At most 0.03 on labelled"
                    + " side-lit pictures, at least 0.35 on all others."));

    /** Forehead against chin. */
    public static final Limit TOP_TO_CHIN = new Limit(
            "light.top",
            "ratio",
            Band.atMost(1.9),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice, calibrated: 2.3 to 3.4 on labelled pictures lit from above, at most 1.64 on all others."
                    + " Advice, because studio portraits reach 2.3 too."));

    /** The brightest parts of the picture. */
    public static final Limit PICTURE_PEAK = new Limit(
            "light.peak",
            "fraction",
            Band.atLeast(0.06),
            Band.atLeast(0.05),
            Text.of("Our choice, calibrated: 1.6 stops under middle grey (0.18). At most 0.049 on labelled dim pictures, at"
                    + " least 0.07 on all others. The whole picture is judged, never the face."));

    /** Grain of the picture. */
    public static final Limit NOISE = new Limit(
            "picture.noise",
            "luma",
            Band.atMost(5),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice: luma steps of 255, the grain of a camera at high gain (34 dB). At most 0.4 on labelled pictures."
                    + " What dark scenes show on every skin alike."));

    /** Flicker of a lamp. */
    public static final Limit FLICKER = new Limit(
            "light.flicker",
            "fraction",
            Band.atMost(0.01),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice: bands of 1 % of the luma, about 2 % of the light, are just seen. Advice only."));

    /** Change of the light. */
    public static final Limit LIGHT_CHANGE = new Limit(
            "light.change",
            "fraction",
            Band.atMost(0.15),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice: 15 % of the luma is about half a stop. Advice only."));

    /** Over-exposed share of the face. */
    public static final Limit FACE_CLIPPED = new Limit(
            "light.clipped",
            "fraction",
            Band.atMost(0.02),
            Band.atMost(0.10),
            Text.of("OFIQ over-exposure range (luma 247 to 255), shares of our choice."));

    /** Blown-out share of a picture that is bright all over. */
    public static final Limit PICTURE_CLIPPED = new Limit(
            "light.picture-clipped",
            "fraction",
            Band.atMost(0.015),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice, calibrated: 0.023 and 0.059 on labelled over-exposed pictures that clip at all, 0 on pictures in"
                    + " good light. Judged only where half of the picture is brighter than 0.3."));

    /** Colour cast that face and background share. */
    public static final Limit COLOUR_CAST = new Limit(
            "light.cast",
            "CIELAB",
            Band.atMost(12),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice, calibrated: at least 15.8 on labelled pictures in warm or cold light, at most 9.6 on all"
                    + " others. Advice only."));

    /** A second face against the first. */
    public static final Limit SECOND_FACE = new Limit(
            "face.second",
            "ratio",
            Band.atMost(0),
            Band.atMost(0.25),
            Text.of("ISO/IEC 29794-5, single face present; the quarter is our choice."));

    /** Width of the face. */
    public static final Limit FACE_WIDTH = new Limit(
            "face.width",
            "fraction",
            Band.between(0.10, 0.45),
            Band.between(0.07, 0.60),
            Text.of("Our choice: 15 to 45 % of the width is what video-call guides ask of a head with its hair; the mesh's face,"
                    + " ear to ear, is narrower, and 0.10 to 0.20 at arm's length from an ordinary webcam."));

    /** Sideways distance of the face from the middle. */
    public static final Limit FACE_OFFSET = new Limit(
            "face.offset",
            "fraction",
            Band.between(-0.10, 0.10),
            Band.between(-0.25, 0.25),
            Text.of("Our choice: a face in the middle third reads as looking at you."));

    /** Height of the eyes in the picture. */
    public static final Limit EYE_LINE = new Limit(
            "eye.line",
            "fraction",
            Band.between(0.28, 0.45),
            Band.between(0.15, 0.60),
            Text.of("Rule of thirds: eyes on the upper third."));

    /** Room above the head. */
    public static final Limit HEADROOM = new Limit(
            "head.room",
            "fraction",
            Band.between(0.02, 0.33),
            Band.between(0, 1),
            Text.of("Rule of thirds: a head that begins below the upper third leaves all of it empty; 0.02 is about the mask's own"
                    + " error. Labelled pictures with the eyes at 0.40 give 0.09 to 0.27. Advice only."));

    /** Face outside the picture. */
    public static final Limit CUT_OFF = new Limit(
            "face.cut",
            "fraction",
            Band.atMost(0.01),
            Band.atMost(0.05),
            Text.of("ISO/IEC 29794-5 crop measures; shares of our choice."));

    /** Tilt of the camera to one side. */
    public static final Limit CAMERA_ROLL = new Limit(
            "camera.roll",
            "deg",
            Band.between(-3, 3),
            Band.between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            Text.of("Our choice: shelves and door frames that lean by more are seen to lean. Measured from upright edges behind the"
                    + " person, to 0.1° on labelled pictures. Advice only."));

    /** Time with the head turned to the camera. */
    public static final Limit FACING = new Limit(
            "posture.facing",
            "fraction",
            Band.atLeast(0.7),
            Band.atLeast(Double.NEGATIVE_INFINITY),
            Text.of("Our choice. Advice only: a webcam tells the gaze to 2° to 4° at best, and people look aside to think."));

    /** Rocking. */
    public static final Limit SWAY = new Limit(
            "posture.sway",
            "fraction",
            Band.atMost(0.25),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice: 3.5 cm to and fro, and only where it repeats itself. Advice only."));

    /** Sinking lower over time. */
    public static final Limit DRIFT = new Limit(
            "posture.drift",
            "fraction",
            Band.atMost(0.05),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice. Judged only where the eyes sank by 0.04 of the picture in all. Advice only."));

    /** Camera above eye level. */
    public static final Limit CAMERA_ELEVATION = new Limit(
            "camera.elevation",
            "deg",
            Band.between(-8, 8),
            Band.between(-15, 15),
            Text.of("Our choice; the direction from Fauville et al. 2022 (10.1037/tmb0000055): a low camera reads as looking down"
                    + " on people. It errs by about 1° on labelled pictures. Missed only where the value lies beyond the"
                    + " acceptable range by more than its standard error."));

    /** Disorder behind the person. */
    public static final Limit BACKGROUND_CLUTTER = new Limit(
            "background.clutter",
            "fraction",
            Band.atMost(0.05),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Edge density (Rosenholtz et al. 2007, 10.1167/7.2.17) of what is neither upright nor level, because books and"
                    + " plants please (Cook et al. 2023, 10.1371/journal.pone.0291444). Calibrated: at most 0.036"
                    + " on labelled walls and shelves, at least 0.055 on all but one that are cluttered. Advice only."));

    /** A lamp or window away from the head. */
    public static final Limit BACKGROUND_BRIGHT = new Limit(
            "background.bright",
            "fraction",
            Band.atMost(0.01),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice: a bright square of an eighth of the picture's sides, as a lampshade has, less its rim. Advice only."));

    /** Time in which something moves behind. */
    public static final Limit BACKGROUND_MOTION = new Limit(
            "background.motion",
            "fraction",
            Band.atMost(0.15),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice: one person who passes once is gone in less time. Advice only."));

    /** Loud clothes. */
    public static final Limit CLOTHING_LOUD = new Limit(
            "clothing.loud",
            "fraction",
            Band.atMost(0.25),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice: CIELAB chroma from 65 and lightness from 40, as full red, orange or lime; navy, burgundy and"
                    + " pastels stay below 55. A tie or scarf may be loud. Advice only."));

    /** Fine stripes. */
    public static final Limit CLOTHING_STRIPES = new Limit(
            "clothing.stripes",
            "fraction",
            Band.atMost(0.25),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice: periods of 2 to 7 pixels with an amplitude from 6 %, which fall under the sampling limit where"
                    + " the picture is shown at a third of its size. Advice only."));

    /** Width of the picture. */
    public static final Limit PICTURE_WIDTH = new Limit(
            "picture.width",
            "px",
            Band.atLeast(1280),
            Band.atLeast(640),
            Text.of("HD as video-call platforms name it (1280×720), and VGA; the longer side of upright pictures."));

    /** Height of the picture. */
    public static final Limit PICTURE_HEIGHT = new Limit(
            "picture.height",
            "px",
            Band.atLeast(720),
            Band.atLeast(480),
            Text.of("HD as video-call platforms name it (1280×720), and VGA; the shorter side of upright pictures."));

    /** Pictures a second. */
    public static final Limit FRAME_RATE = new Limit(
            "picture.rate",
            "fps",
            Band.atLeast(24),
            Band.atLeast(10),
            Text.of("24 is film's rate; under 10 speech and lips part (our choice; testrtc fails under 5). Cameras only, never"
                    + " recordings."));

    /** Time without a new picture. */
    public static final Limit GAP = new Limit(
            "picture.gap",
            "s",
            Band.atMost(0.5),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice: a halt that is noticed."));

    /** Sharpness of the face. */
    public static final Limit SHARPNESS = new Limit(
            "picture.sharpness",
            "LW/PH",
            Band.atLeast(100),
            Band.atLeast(Double.NEGATIVE_INFINITY),
            Text.of("Our choice, calibrated: MTF50 in line widths per picture height (ISO 12233), about what a blur of 3"
                    + " pixels at 720 lines leaves. At least 163 on labelled pictures, at most 90 when they are blurred by 4"
                    + " pixels. Advice only."));

    /** Blocks of strong compression. */
    public static final Limit BLOCKINESS = new Limit(
            "picture.blockiness",
            "fraction",
            Band.atMost(0.18),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice, calibrated: at most 0.15 on labelled pictures saved as JPEG at quality 60, from 0.16 at quality"
                    + " 10. Advice only."));

    /** Level of the voice. */
    public static final Limit SPEECH_LEVEL = new Limit(
            "speech.level",
            "dBov",
            Band.between(-32, -16),
            Band.between(-42, -10),
            Text.of("Nominal -26 dBov and the margin of ITU-T P.56; RFC 7874 asks about -22 dBFS ± 6 dB of active speech."));

    /** Voice over audible noise. */
    public static final Limit SPEECH_SNR = new Limit(
            "speech.snr.audible",
            "dB",
            Band.atLeast(20),
            Band.atLeast(12),
            Text.of("Our choice around ANSI/ASA S12.60, which asks +15 dB in classrooms."));

    /** Clipped samples of speech. */
    public static final Limit CLIP_SHARE = new Limit(
            "clip.share",
            "fraction",
            Band.atMost(0.0001),
            Band.atMost(0.001),
            Text.of("Our choice: runs of at least three samples at full scale; a single one is no clipping."));

    /** Highest frequency of the microphone. */
    public static final Limit BANDWIDTH = new Limit(
            "mic.bandwidth",
            "Hz",
            Band.atLeast(6300),
            Band.atLeast(4400),
            Text.of("ITU-T P.10: wideband ends at 7 kHz, narrowband by 4 kHz; each less or more a tenth, for the edge is read to"
                    + " about 10 %."));

    /** What comes back of what the loudspeaker plays. */
    public static final Limit ECHO_LEVEL = new Limit(
            "echo.level",
            "dB",
            Band.atMost(-46),
            Band.atMost(-26),
            Text.of("Our choice around ITU-T G.131, by which an echo must be the softer the later it comes: some 46 dB down at"
                    + " the delays of a call. The 20 dB between are what call programs take away with ease. Advice only."));

    /** Hum of the mains. */
    public static final Limit HUM = new Limit(
            "noise.hum.level",
            "dBFS",
            Band.atMost(-65),
            Band.atMost(-45),
            Text.of("Our choice: 40 and 20 dB under a voice of nominal level. Advice only."));

    /** Knocks, clicks and chimes. */
    public static final Limit NOISE_EVENTS =
            new Limit("noise.events.rate", "per minute", Band.atMost(1), Band.atMost(6), Text.of("Our choice. Advice only."));

    /** Reverberation time of the room. */
    public static final Limit RT60 = new Limit(
            "room.rt60",
            "s",
            Band.atMost(0.5),
            Band.atMost(0.9),
            Text.of("Our choice around ANSI/ASA S12.60, which asks at most 0.6 s in classrooms. Advice only, because the estimate"
                    + " is coarse."));

    /** Ums and uhs. */
    public static final Limit FILLED_PAUSES = new Limit(
            "pauses.filled.rate",
            "per minute",
            Band.atMost(5),
            Band.atMost(12),
            Text.of("Laske & DiGennaro Reed 2024 (10.1002/jaba.1093), filled pauses a minute of speech."));

    /** Long silent pauses inside the talk. */
    public static final Limit LONG_PAUSES = new Limit(
            "pauses.long.rate",
            "per minute",
            Band.atMost(4),
            Band.atMost(10),
            Text.of("Our choice; pauses count from 250 ms (Goldman-Eisler 1968), long ones from 1 s. Advice only."));

    /** Pauses that hold an um or uh. */
    public static final Limit FILLED_SHARE = new Limit(
            "pauses.filled.share", "fraction", Band.atMost(0.2), Band.atMost(0.5), Text.of("Our choice. Advice only."));

    /** Pace of the speech. */
    public static final Limit PACE = new Limit(
            "speech.syllables.rate",
            "per second",
            Band.between(3.3, 5.5),
            Band.between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            Text.of("Our choice; measured after de Jong & Wempe 2009. Never missed: to slow down does not help every speaker"
                    + " (Derwing & Munro 2001)."));

    /** Length of one answer. */
    public static final Limit ANSWER_LENGTH = new Limit(
            "answer.length",
            "s",
            Band.between(60, 120),
            Band.between(20, 180),
            Text.of("What interview guides ask of most answers is one to two minutes; 20 s and 3 minutes are our choice. Advice"
                    + " only: some questions want a short answer."));

    /** Round trip to the platform. */
    public static final Limit ROUND_TRIP = new Limit(
            "net.rtt.median",
            "ms",
            Band.atMost(150),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("150 ms is widely quoted for Zoom; ITU-T G.114. Never missed: distance is not a fault."));

    /** Variation of the round trip. */
    public static final Limit JITTER = new Limit(
            "net.jitter",
            "ms",
            Band.atMost(30),
            Band.atMost(60),
            Text.of("Microsoft Teams asks for less than 30 ms; twice that is our choice."));

    /** Packets that one direction loses, as the receiver of a call counts them. */
    public static final Limit LOSS = new Limit(
            "net.loss",
            "fraction",
            Band.atMost(0.01),
            Band.atMost(0.05),
            Text.of("Microsoft Teams asks for less than 1 %, Daily for less than 5 %."));

    /** Estimated sound quality of a call. */
    public static final Limit OPINION_SCORE = new Limit(
            "net.mos",
            "MOS",
            Band.atLeast(3.6),
            Band.atLeast(1),
            Text.of("ITU-T G.107 Annex B: from 3.6 on most users are satisfied. Never missed, because delay counts in it and"
                    + " distance is not a fault."));

    /** What the line carries from here. */
    public static final Limit UPLOAD = new Limit(
            "net.upload",
            "Mbit/s",
            Band.atLeast(3),
            Band.atLeast(1.2),
            Text.of("Google Meet asks 3.2 Mbit/s, Zoom 1.2 for 720p. Missed only when the line surely carries less."));

    /** What the line carries to here. */
    public static final Limit DOWNLOAD = new Limit(
            "net.download",
            "Mbit/s",
            Band.atLeast(3),
            Band.atLeast(1.2),
            Text.of("Google Meet asks 2.6 Mbit/s, Zoom 1.2 for 720p. Missed only when the line surely carries less."));

    /** Delay that load adds. */
    public static final Limit LOAD_DELAY = new Limit(
            "net.load.delay",
            "ms",
            Band.atMost(100),
            Band.atMost(400),
            Text.of("Our choice, after the IETF's responsiveness under working conditions; 400 ms is what ITU-T G.114 calls unacceptable one way."));

    /** Wi-Fi signal in dBm. */
    public static final Limit WIFI_SIGNAL = new Limit(
            "net.wifi.signal",
            "dBm",
            Band.atLeast(-67),
            Band.atLeast(Double.NEGATIVE_INFINITY),
            Text.of("Cisco plans Wi-Fi for voice with at least -67 dBm. Advice only."));

    /** Wi-Fi signal as the system rates it. */
    public static final Limit WIFI_SHARE = new Limit(
            "net.wifi.share",
            "%",
            Band.atLeast(60),
            Band.atLeast(Double.NEGATIVE_INFINITY),
            Text.of("Windows counts -100 dBm as 0 and -50 dBm as 100 %, so 60 % is about -70 dBm. Advice only."));

    /** Name lookup. */
    public static final Limit NAME_LOOKUP = new Limit(
            "net.dns",
            "ms",
            Band.atMost(500),
            Band.atMost(Double.POSITIVE_INFINITY),
            Text.of("Our choice: half a second is noticed. Advice only."));

    /** Clock against another. */
    public static final Limit CLOCK_OFFSET = new Limit(
            "net.clock.offset",
            "s",
            Band.between(-30, 30),
            Band.between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            Text.of("Our choice: half a minute makes nobody late. Less what the comparison may be off by. Advice only."));

    private Guidance() {}

    /** Every limit, in the order of the areas. */
    public static List<Limit> all() {
        return List.of(
                BLOWN_BEHIND_HEAD,
                BACKGROUND_TO_PERSON,
                EVENNESS,
                TOP_TO_CHIN,
                PICTURE_PEAK,
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
                BACKGROUND_CLUTTER,
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
