package app.greenroom.model.measure;

import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that is measured or shown beside a judgement, each once, in the order of the areas. */
public enum Quantity {
    PICTURE_WIDTH("picture.width", Unit.PIXELS, Text.of("Longer side of the picture"), "width of the picture"),
    PICTURE_HEIGHT("picture.height", Unit.PIXELS, Text.of("Shorter side of the picture"), "height of the picture"),
    PICTURE_RATE(
            "picture.rate",
            Unit.PICTURES_PER_SECOND,
            Text.of("Pictures a second"),
            "pictures a second that the camera gave; cameras only"),
    PICTURE_GAP(
            "picture.gap",
            Unit.SECONDS,
            Text.of("Longest time without a new picture"),
            "the longest time without a new picture; cameras only"),
    PICTURE_SHARPNESS(
            "picture.sharpness",
            Unit.LINE_WIDTHS,
            Text.of("Sharpness of the face"),
            "sharpness of the face (MTF50, line widths per picture height), from the width of its own edges"),
    PICTURE_BLOCKINESS(
            "picture.blockiness",
            Unit.FRACTION,
            Text.of("Borders of blocks that show"),
            "borders of 8×8 blocks that show, beyond chance"),
    PICTURE_NOISE("picture.noise", Unit.LUMA, Text.of("Grain of the picture"), "grain, in steps of 255"),
    FACE_COUNT("face.count", Unit.COUNT, Text.of("Faces"), "faces in the picture"),
    FACE_SECOND(
            "face.second",
            Unit.NONE,
            Text.of("Second face against yours"),
            "area of the largest second face, of the first's; absent where there was none, or for less than half a"
                    + " second"),
    FACE_WIDTH(
            "face.width",
            Unit.FRACTION,
            Text.of("Width of your face in the picture"),
            "width of the largest face, ear to ear, of the picture's longer side"),
    FACE_OFFSET(
            "face.offset",
            Unit.FRACTION,
            Text.of("Distance from the middle"),
            "its distance from the middle, positive to the right of the picture"),
    FACE_CUT(
            "face.cut",
            Unit.FRACTION,
            Text.of("Part of your face outside the picture"),
            "part of the face that lies outside the picture; shown beside the check that judges it"),
    EYE_X(
            "eye.x",
            Unit.FRACTION,
            Text.of("Your eyes, from the left of the picture"),
            "place of the middle between the eyes, from the left of the picture"),
    EYE_LINE(
            "eye.line",
            Unit.FRACTION,
            Text.of("Your eyes, from the top of the picture"),
            "height of the eyes, from the top of the picture"),
    FACE_DISTANCE(
            "face.distance",
            Unit.CENTIMETRES,
            Text.of("Your distance, for an ordinary webcam"),
            "from the camera to the eyes; an ordinary webcam with 42° from top to bottom is assumed"),
    FACE_DISTANCE_ERROR(
            "face.distance.error",
            Unit.CENTIMETRES,
            Text.of("Standard error of your distance"),
            "standard error of that distance"),
    CAMERA_ELEVATION(
            "camera.elevation",
            Unit.DEGREES,
            Text.of("Camera above eye level"),
            "camera above eye level, negative below"),
    CAMERA_ELEVATION_ERROR(
            "camera.elevation.error",
            Unit.DEGREES,
            Text.of("Standard error of this value"),
            "standard error of the camera's height"),
    CAMERA_LOW(
            "camera.low",
            Unit.FRACTION,
            Text.of("Probability that the camera is too low"),
            "probability that the camera is below the good range"),
    CAMERA_LEVEL(
            "camera.level",
            Unit.FRACTION,
            Text.of("Probability that the camera is at eye level"),
            "probability that the camera is within the good range"),
    CAMERA_HIGH(
            "camera.high",
            Unit.FRACTION,
            Text.of("Probability that the camera is too high"),
            "probability that the camera is above the good range"),
    CAMERA_ROLL(
            "camera.roll",
            Unit.DEGREES,
            Text.of("Tilt of the camera"),
            "tilt of the camera by upright edges behind the person (positive: their tops lean to the left); absent"
                    + " where too few are seen"),
    HEAD_ROOM(
            "head.room",
            Unit.FRACTION,
            Text.of("Room above your head"),
            "room above the head, hair included, of the picture's height"),
    HEAD_YAW(
            "head.yaw",
            Unit.DEGREES,
            Text.of("Turn of your head"),
            "turn of the head (positive: nose to the right of the picture)"),
    HEAD_ROLL(
            "head.roll",
            Unit.DEGREES,
            Text.of("Tilt of your head"),
            "tilt of the head (positive: crown to the left of the picture)"),
    POSTURE_FACING(
            "posture.facing",
            Unit.FRACTION,
            Text.of("Time facing the camera"),
            "time in which the head is turned to the camera or near it"),
    POSTURE_GLANCES(
            "posture.glances", Unit.PER_MINUTE, Text.of("Looks aside"), "times that the head turns away and back"),
    POSTURE_GLANCES_ASIDE(
            "posture.glances.aside",
            Unit.PER_MINUTE,
            Text.of("Looks to one side"),
            "times that the head turns to one side and back; described, never judged"),
    POSTURE_GLANCES_DOWN(
            "posture.glances.down",
            Unit.PER_MINUTE,
            Text.of("Looks down"),
            "times that the head goes down and comes up again; described, never judged"),
    POSTURE_SWAY(
            "posture.sway",
            Unit.FRACTION,
            Text.of("Rocking, in widths of the face"),
            "regular rocking, peak to peak in widths of the face, 0 without"),
    POSTURE_SWAY_PERIOD(
            "posture.sway.period", Unit.SECONDS, Text.of("Time of one rocking"), "how often the rocking comes"),
    POSTURE_DRIFT(
            "posture.drift",
            Unit.FRACTION,
            Text.of("Sinking of your eyes in the picture, a minute"),
            "of the picture's height that the eyes sink in a minute"),
    POSTURE_NODS("posture.nods", Unit.PER_MINUTE, Text.of("Nods"), "nods; described, never judged"),
    LIGHT_BALANCE(
            "light.balance",
            Unit.NONE,
            Text.of("Background against your face"),
            "background over face luminance; depends on skin, never judged"),
    LIGHT_EVENNESS(
            "light.evenness",
            Unit.NONE,
            Text.of("Darker against brighter side of the face"),
            "darker half of the face over the brighter one, 0 to 1"),
    LIGHT_SOCKETS(
            "light.sockets",
            Unit.NONE,
            Text.of("Eye sockets against the cheeks below"),
            "skin above the open eyes over the cheeks right below, of the eye that has more light"),
    LIGHT_CLIPPED("light.clipped", Unit.FRACTION, Text.of("White parts of the face"), "over-exposed parts of the face"),
    LIGHT_PICTURE_CLIPPED(
            "light.picture-clipped",
            Unit.FRACTION,
            Text.of("White parts of the picture"),
            "over-exposed parts of the picture; shown beside the check that judges it"),
    LIGHT_DARK(
            "light.dark",
            Unit.FRACTION,
            Text.of("Dark parts of the face"),
            "dark parts of the face; depends on skin, never judged"),
    LIGHT_CAST(
            "light.cast",
            Unit.COLOUR_DIFFERENCE,
            Text.of("Colour of the light"),
            "distance of the colour that background and face share, green counted half as much again"),
    LIGHT_BLOWN(
            "light.blown",
            Unit.FRACTION,
            Text.of("Blown-out area around the head"),
            "blown-out part of the background around the head"),
    LIGHT_BEHIND(
            "light.behind",
            Unit.NONE,
            Text.of("Brightest background around you against white paper in your light"),
            "brightest background around the head over what white paper at the person would show at least"),
    LIGHT_PEAK(
            "light.peak",
            Unit.FRACTION,
            Text.of("Brightest parts of the picture"),
            "brightest parts of the picture, of full luminance; never judged"),
    LIGHT_WHITE(
            "light.white",
            Unit.FRACTION,
            Text.of("White paper in your light"),
            "what white paper at the person, or in most of the room, would show at least, of full luminance"),
    BACKGROUND_EDGES(
            "background.edges",
            Unit.FRACTION,
            Text.of("Part of the background with strong edges"),
            "part of the background with strong edges; described, never judged"),
    BACKGROUND_BRIGHT(
            "background.bright",
            Unit.FRACTION,
            Text.of("Largest bright patch of the picture"),
            "largest bright patch away from the head, of the picture"),
    BACKGROUND_MOTION(
            "background.motion",
            Unit.FRACTION,
            Text.of("Part of the time in which something moves behind you"),
            "part of the time in which something moves in the background; absent under two pictures a second"),
    CLOTHING_CHROMA(
            "clothing.chroma",
            Unit.COLOUR_DIFFERENCE,
            Text.of("Strength of your clothes' colour"),
            "colour strength that a quarter of the clothes exceeds; described, never judged"),
    CLOTHING_LOUD(
            "clothing.loud",
            Unit.FRACTION,
            Text.of("Part of your clothes in a loud colour"),
            "part of the clothes in a bright and strong colour"),
    CLOTHING_STRIPES(
            "clothing.stripes",
            Unit.FRACTION,
            Text.of("Finely striped part of your clothes"),
            "part of the clothes with stripes or checks of 2 to 7 pixels"),
    LIGHT_FLICKER(
            "light.flicker",
            Unit.FRACTION,
            Text.of("Flicker of the light"),
            "amplitude of flicker, of the luma; needs about 10 pictures a second"),
    LIGHT_CHANGE(
            "light.change",
            Unit.FRACTION,
            Text.of("Change of the light"),
            "how far the picture's brightness goes up and down, of the luma; one step counts for nothing"),
    SPEECH_LEVEL(
            "speech.level", Unit.DECIBELS_OVERLOAD, Text.of("Level of your voice"), "active speech level (ITU-T P.56)"),
    NOISE_FLOOR(
            "noise.floor",
            Unit.DECIBELS_FULL_SCALE,
            Text.of("Noise in the room"),
            "the room in its quietest moments between the words"),
    NOISE_EXCEEDED_TENTH(
            "noise.l10",
            Unit.DECIBELS_FULL_SCALE,
            Text.of("Noise, exceeded a tenth of the time"),
            "level above 100 Hz exceeded 10 % of the time away from the voice (ISO 1996-1: L10)"),
    NOISE_EXCEEDED_HALF(
            "noise.l50",
            Unit.DECIBELS_FULL_SCALE,
            Text.of("Noise, exceeded half of the time"),
            "level above 100 Hz exceeded 50 % of the time away from the voice (ISO 1996-1: L50)"),
    SPEECH_SNR(
            "speech.snr",
            Unit.DECIBELS,
            Text.of("Your voice above the noise and the rumble"),
            "speech over all of the noise, also what comes and goes, rumble included; none where a quiet room was"
                    + " hardly heard"),
    SPEECH_SNR_AUDIBLE(
            "speech.snr.audible",
            Unit.DECIBELS,
            Text.of("Your voice above the noise"),
            "speech over all of the noise, also what comes and goes, both above 100 Hz; none where a quiet room was"
                    + " hardly heard"),
    NOISE_HUM(
            "noise.hum",
            Unit.HERTZ,
            Text.of("Frequency of the hum"),
            "mains hum, 50 or 60 Hz; absent where nothing hums"),
    NOISE_HUM_LEVEL(
            "noise.hum.level",
            Unit.DECIBELS_FULL_SCALE,
            Text.of("Hum of the mains"),
            "level of the mains hum; absent where nothing hums"),
    NOISE_EVENTS(
            "noise.events",
            Unit.SECONDS,
            Text.of("Sudden noises"),
            "sudden noises (knock, click, keys, door, chime), a list of [start, end]"),
    NOISE_EVENTS_RATE(
            "noise.events.rate", Unit.PER_MINUTE, Text.of("Knocks, clicks and chimes"), "sudden noises a minute"),
    CLIP_SHARE(
            "clip.share",
            Unit.FRACTION,
            Text.of("Distorted part of your speech"),
            "samples cut off at full scale, proven by runs of at least three"),
    ROOM_RT60("room.rt60", Unit.SECONDS, Text.of("Echo of the room"), "reverberation time, a coarse estimate"),
    LOUDNESS(
            "loudness",
            Unit.LOUDNESS,
            Text.of("Loudness"),
            "integrated loudness (ITU-R BS.1770, EBU R128) of the channel listened to"),
    MIC_BANDWIDTH(
            "mic.bandwidth",
            Unit.HERTZ,
            Text.of("Highest frequency of the microphone"),
            "highest frequency that the microphone passes"),
    MIC_OFFSET(
            "mic.offset",
            Unit.FRACTION,
            Text.of("Constant error of the microphone"),
            "mean of all samples: the converter's constant error"),
    MIC_DROPOUTS(
            "mic.dropouts",
            Unit.SECONDS,
            Text.of("Gaps in the sound"),
            "gaps torn into the speech, a list of [start, end]"),
    ECHO_DELAY(
            "echo.delay",
            Unit.MILLISECONDS,
            Text.of("It comes back after"),
            "from the speaker's driver to the microphone's, the buffers of both included; only when tested"),
    ECHO_LEVEL(
            "echo.level",
            Unit.DECIBELS,
            Text.of("Echo against what was played"),
            "echo against what was played; absent where none was heard"),
    ECHO_FLOOR(
            "echo.floor",
            Unit.DECIBELS,
            Text.of("Softest echo that would be heard here"),
            "an echo under this would not have been heard"),
    SPEECH_DURATION("speech.duration", Unit.SECONDS, Text.of("Speech"), "speech, short pauses included"),
    PAUSES_SILENT("pauses.silent", Unit.SECONDS, Text.of("Silent pauses"), "silent pauses, a list of [start, end]"),
    PAUSES_FILLED(
            "pauses.filled",
            Unit.SECONDS,
            Text.of("Filled pauses"),
            "filled pauses that are likelier than not, a list of [start, end]"),
    PAUSES_FILLED_RATE(
            "pauses.filled.rate",
            Unit.PER_MINUTE,
            Text.of("Um and uh"),
            "filled pauses a minute of speech, reckoned from those found; absent where it cannot be told"),
    PAUSES_FILLED_RATE_LOW(
            "pauses.filled.rate.low",
            Unit.PER_MINUTE,
            Text.of("Um and uh, at least"),
            "lower end of the range that holds the true rate in nine of ten recordings"),
    PAUSES_FILLED_RATE_HIGH("pauses.filled.rate.high", Unit.PER_MINUTE, Text.of("Um and uh, at most"), "its upper end"),
    PAUSES_FILLED_CONFIDENCE(
            "pauses.filled.confidence",
            Unit.FRACTION,
            Text.of("How sure the fillers are"),
            "how likely each is one on average, from 0.5 to 1"),
    PAUSES_FILLED_SHARE(
            "pauses.filled.share",
            Unit.FRACTION,
            Text.of("Pauses with an um or uh"),
            "pauses from 250 ms that hold an um or uh, of all such pauses"),
    PAUSES_LONG_RATE(
            "pauses.long.rate",
            Unit.PER_MINUTE,
            Text.of("Pauses of a second and more"),
            "silent pauses from 1 s a minute of talk"),
    PAUSES_ANEW(
            "pauses.anew",
            Unit.COUNT,
            Text.of("Pauses before the voice sets in anew"),
            "silent pauses from 250 ms after which the voice is higher by three semitones and more; described, never"
                    + " judged"),
    PAUSES_INSIDE(
            "pauses.inside",
            Unit.COUNT,
            Text.of("Pauses inside a run of speech"),
            "silent pauses from 250 ms after which the voice goes on about where it was; described, never judged"),
    SPEECH_START("speech.start", Unit.SECONDS, Text.of("Time to the first word"), "time to the first word"),
    SPEECH_TALK(
            "speech.talk",
            Unit.SECONDS,
            Text.of("From the first word to the last"),
            "time from the first word to the last"),
    SPEECH_STRETCH(
            "speech.stretch",
            Unit.SECONDS,
            Text.of("Longest speech without a pause"),
            "longest speech without a pause"),
    SPEECH_SYLLABLES("speech.syllables", Unit.COUNT, Text.of("Syllables"), "syllables, fillers included"),
    SPEECH_SYLLABLES_RATE(
            "speech.syllables.rate",
            Unit.PER_SECOND,
            Text.of("Syllables a second"),
            "syllables a second of speech, pauses left out"),
    SPEECH_WORDS_RATE(
            "speech.words.rate",
            Unit.PER_MINUTE,
            Text.of("Words a minute"),
            "words a minute of talk, roughly: English has about 1.5 syllables a word"),
    SPEECH_PITCH_RANGE(
            "speech.pitch.range",
            Unit.SEMITONES,
            Text.of("Range of your pitch"),
            "spread of the pitch, 10th to 90th percentile; described, never judged"),
    SPEECH_LEVEL_RANGE(
            "speech.level.range",
            Unit.DECIBELS,
            Text.of("From your soft to your loud voice"),
            "from soft to loud voice, 10th to 90th percentile; described, never judged"),
    ANSWER_LENGTH(
            "answer.length",
            Unit.SECONDS,
            Text.of("Length of the answer"),
            "from an answer's first word to its last; reviews only"),
    ANSWER_START(
            "answer.start",
            Unit.SECONDS,
            Text.of("Time until you answer"),
            "from the end of a question to the answer's first word; reviews only"),
    NET_ROUND_TRIP(
            "net.rtt.median",
            Unit.MILLISECONDS,
            Text.of("Round trip"),
            "TCP round trips to the platform's host; with `--peer` the median of UDP packets to the other computer"),
    NET_JITTER("net.jitter", Unit.MILLISECONDS, Text.of("Jitter"), "how much those round trips vary"),
    NET_LOSS("net.loss", Unit.FRACTION, Text.of("Lost each way"), "tries that were lost"),
    NET_SENT("net.sent", Unit.COUNT, Text.of("Sent"), "packets or tries sent; shown beside the loss"),
    NET_DNS("net.dns", Unit.MILLISECONDS, Text.of("Name lookup"), "name lookup"),
    NET_TLS("net.tls", Unit.MILLISECONDS, Text.of("Secure connection"), "secure connection"),
    NET_GATEWAY("net.gateway.rtt", Unit.MILLISECONDS, Text.of("Round trip to the router"), "round trip to the router"),
    NET_DNS_SERVER(
            "net.dns.server",
            Unit.MILLISECONDS,
            Text.of("Answer of a name server"),
            "quickest answer of a name server asked directly"),
    NET_FIRST_BYTE(
            "net.http.ttfb",
            Unit.MILLISECONDS,
            Text.of("First byte of a page"),
            "time from an HTTP request to the first byte"),
    NET_STUN_ROUND_TRIP(
            "net.stun.rtt",
            Unit.MILLISECONDS,
            Text.of("Round trip (UDP)"),
            "UDP round trips to the nearest STUN server"),
    NET_STUN_JITTER(
            "net.stun.jitter",
            Unit.MILLISECONDS,
            Text.of("Jitter (UDP)"),
            "how much the round trips to that server vary"),
    NET_UDP_ROUND_TRIP(
            "net.udp.rtt",
            Unit.MILLISECONDS,
            Text.of("Round trip (UDP)"),
            "round trips of UDP packets: to the other computer with `--peer`, else to the nearest STUN server"),
    NET_UDP_JITTER("net.udp.jitter", Unit.MILLISECONDS, Text.of("Jitter (UDP)"), "how much those round trips vary"),
    NET_UDP_LOSS("net.udp.loss", Unit.FRACTION, Text.of("Lost (UDP)"), "UDP packets of the same stream that were lost"),
    NET_UDP_REORDERED(
            "net.udp.reordered",
            Unit.FRACTION,
            Text.of("Packets out of order"),
            "UDP packets of the same stream that overtook others"),
    NET_UPLOAD(
            "net.upload",
            Unit.MEGABITS,
            Text.of("Upload"),
            "what the line carries from here; with `--peer`, and of recordings that hold it"),
    NET_DOWNLOAD(
            "net.download",
            Unit.MEGABITS,
            Text.of("Download"),
            "what the line carries to here; with `--peer`, and of recordings that hold it"),
    NET_LOAD_DELAY(
            "net.load.delay",
            Unit.MILLISECONDS,
            Text.of("Delay added by load"),
            "how much longer round trips take while the line is busy; with `--peer`, and of recordings that hold it"),
    NET_TRAFFIC_SENT(
            "net.traffic.sent",
            Unit.KILOBYTES,
            Text.of("Sent by the check"),
            "what the network's probes sent, headers reckoned; not of recordings"),
    NET_TRAFFIC_RECEIVED(
            "net.traffic.received",
            Unit.KILOBYTES,
            Text.of("Received by the check"),
            "what the network's probes received, headers reckoned; not of recordings"),
    NET_WIFI_SIGNAL(
            "net.wifi.signal",
            Unit.DECIBELS_MILLIWATT,
            Text.of("Wi-Fi signal"),
            "Wi-Fi signal, where the system tells"),
    NET_WIFI_SHARE(
            "net.wifi.share",
            Unit.PERCENT,
            Text.of("Wi-Fi signal, as the system rates it"),
            "Wi-Fi signal as the system rates it, where it tells no dBm; shown beside the check that judges it"),
    NET_CLOCK_OFFSET(
            "net.clock.offset", Unit.SECONDS, Text.of("Clock ahead"), "this computer's clock ahead of the host's"),
    NET_OPINION_SCORE(
            "net.mos",
            Unit.OPINION_SCORE,
            Text.of("Estimated sound quality"),
            "how good the sound of a call is likely to be, 1 to 4.5 (ITU-T G.107)");

    private static final Map<String, Quantity> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Quantity::id, quantity -> quantity));

    private final String id;
    private final Unit unit;

    @SuppressWarnings("ImmutableEnumChecker") // texts never change
    private final Text label;

    private final String description;

    Quantity(String id, Unit unit, Text label, String description) {
        this.id = id;
        this.unit = unit;
        this.label = label;
        this.description = description;
    }

    /** The quantity with this id; empty for one that only an older file knows. */
    public static Optional<Quantity> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The stable name in files, such as {@code camera.elevation}. */
    public String id() {
        return id;
    }

    /** What its values are in; stretches of time are in seconds. */
    public Unit unit() {
        return unit;
    }

    /** What it is called beside a judgement, in plain words, such as "Camera above eye level". */
    public Text label() {
        return label;
    }

    /** What it is, exactly: for the page of measures, which is English and lists them all. */
    public String description() {
        return description;
    }
}
