package app.greenroom.capture.device.sound;

import app.greenroom.io.Tool;
import app.greenroom.model.SoundKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The system's own choice of a microphone, which Java Sound lists as if it were a device of its own. Its name tells nothing
 * about the device behind it; on Linux PulseAudio and PipeWire do, by the tool that both have, see <a
 * href="https://www.freedesktop.org/software/pulseaudio/doxygen/introspect_8h.html">what PulseAudio tells</a>.
 */
final class DefaultMicrophone {
    /** As the JDK gives them: ALSA's, Core Audio's, and DirectSound's, which Windows translates. */
    private static final List<String> NAMES = List.of(
            "default",
            "default audio device",
            "primary sound capture driver",
            "primärer soundaufnahmetreiber",
            "pilote de capture audio principal",
            "controlador primario de captura de sonido",
            "driver de captura de som primário",
            "driver primario di acquisizione suoni",
            "podstawowy sterownik przechwytywania dźwięku",
            "первичный драйвер записи звука",
            "プライマリ サウンド キャプチャ ドライバー",
            "主声音捕获驱动程序");

    private static final String DEFAULT = "Default Source:";
    private static final String NAME = "Name:";
    private static final String DESCRIPTION = "Description:";
    private static final String MONITOR = "Monitor of Sink:";
    private static final String NO_MONITOR = "n/a";

    private final Tool tool;
    private final Optional<String> chosen;

    /**
     * Asks this tool.
     *
     * @param chosen the source that takes the default one's place for this process, as {@code PULSE_SOURCE} does
     */
    DefaultMicrophone(Tool tool, Optional<String> chosen) {
        this.tool = tool;
        this.chosen = chosen;
    }

    /** Whether this is the name of the system's choice and not of a device. */
    static boolean is(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The kind of the device behind it; unknown where nothing tells. */
    SoundKind kind() {
        return source().flatMap(
                        name -> tool.ask(List.of("pactl", "list", "sources")).flatMap(answer -> kind(answer, name)))
                .orElse(SoundKind.UNKNOWN);
    }

    /** What the system calls the device behind it; empty where nothing tells. */
    Optional<String> description() {
        return source().flatMap(name ->
                tool.ask(List.of("pactl", "list", "sources")).flatMap(answer -> description(answer, name)));
    }

    private static Optional<String> description(String answer, String source) {
        boolean ours = false;
        for (String each : answer.lines().toList()) {
            String line = each.strip();
            if (line.startsWith(NAME)) {
                ours = after(NAME, line).equals(source);
            } else if (ours && line.startsWith(DESCRIPTION)) {
                return Optional.of(after(DESCRIPTION, line)).filter(words -> !words.isEmpty());
            }
        }
        return Optional.empty();
    }

    private Optional<String> source() {
        return chosen.or(() -> tool.ask(List.of("pactl", "info")).flatMap(answer -> answer.lines()
                .filter(line -> line.startsWith(DEFAULT))
                .map(line -> after(DEFAULT, line))
                .findFirst()));
    }

    /** What the list of sources tells about one of them. */
    private static Optional<SoundKind> kind(String answer, String source) {
        boolean ours = false;
        Optional<SoundKind> kind = Optional.empty();
        for (String each : answer.lines().toList()) {
            String line = each.strip();
            if (line.startsWith(NAME)) {
                ours = after(NAME, line).equals(source);
            } else if (ours && line.startsWith(DESCRIPTION)) {
                kind = Optional.of(MicrophoneNames.kind(after(DESCRIPTION, line)));
            } else if (ours && line.startsWith(MONITOR) && !after(MONITOR, line).equals(NO_MONITOR)) {
                return Optional.of(SoundKind.LOUDSPEAKER);
            }
        }
        return kind;
    }

    private static String after(String title, String line) {
        return line.substring(title.length()).strip();
    }
}
