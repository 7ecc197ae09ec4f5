package app.greenroom.mock.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.device.PulseRoom;
import app.greenroom.capture.file.Recording;
import app.greenroom.capture.file.media.SoundTrack;
import app.greenroom.mock.Browser;
import app.greenroom.network.stun.StunServer;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sound all the real way: a candidate's microphone, the program, a call, and what is heard at the mentor's end; and back onto a track
 * of its own. Each computer has a sound server of its own, and each mouth a pitch: bursts of a tone, which no call takes for noise.
 */
@Tag("slow")
@Timeout(600)
class CallSoundTest {
    private static final int RATE = 48_000;
    private static final int CANDIDATE = 440;
    private static final int MENTOR = 1_000;
    private static final int SECONDS = 20;

    /** Tenths of a second; of a tone that is there for sixty, on a computer that may be long in opening its devices. */
    private static final int ENOUGH = 5;

    /** Hears in a page what comes from the other end: the loudest pitch, 0 in silence. */
    private static final String EARS =
            "(() => { var c = new AudioContext(); var a = c.createAnalyser(); a.fftSize = 8192;"
                    + " c.createMediaStreamSource(document.getElementById('seen').srcObject).connect(a); window.peak = ()"
                    + " => { var d = new Float32Array(a.frequencyBinCount); a.getFloatFrequencyData(d); var m ="
                    + " d.indexOf(Math.max(...d)); return d[m] > -60 ? Math.round(m * c.sampleRate / 8192) : 0; }; return"
                    + " c.resume(); })()";

    @TempDir
    private Path folder;

    private String stun = "";

    /** A program that is typed to. */
    private static final class Typed implements AutoCloseable {
        private final Process process;
        private final BufferedReader out;
        private final Writer in;

        Typed(PulseRoom room, String... arguments) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx300m",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    "app.greenroom.cli.Main",
                    "mock"));
            command.addAll(Arrays.asList(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().removeIf(key -> key.startsWith("PULSE_") || key.startsWith("ALSA_"));
            builder.environment()
                    .keySet()
                    .removeAll(List.of("DISPLAY", "JAVA_TOOL_OPTIONS", "DBUS_SESSION_BUS_ADDRESS"));
            builder.environment().putAll(room.environment());
            process = builder.start();
            out = process.inputReader();
            in = process.outputWriter();
        }

        /** The next line with this in it; a code, where nothing is named. */
        String until(String part) throws IOException {
            List<String> before = new ArrayList<>();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (part.isEmpty() ? MentorLink.looksLikeCode(line) : line.contains(part)) {
                    return line;
                }
                before.add(line);
            }
            throw new AssertionError("never “" + part + "” but " + before);
        }

        void type(String line) throws IOException {
            in.write(line + "\n");
            in.flush();
        }

        int end() throws IOException, InterruptedException {
            while (out.readLine() != null) {
                Thread.onSpinWait(); // a full pipe would hold it up
            }
            return process.waitFor();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    @BeforeEach
    void aNetworkWithAServer() throws Exception {
        Optional<Inet4Address> here = NetworkInterface.networkInterfaces()
                .filter(one -> !one.getName().startsWith("lo"))
                .flatMap(NetworkInterface::inetAddresses)
                .filter(Inet4Address.class::isInstance)
                .map(Inet4Address.class::cast)
                .findAny();
        assumeTrue(here.isPresent(), "SKIPPED: there is no network but loopback");
        @SuppressWarnings("resource") // as long as the test
        StunServer server = new StunServer(new InetSocketAddress(here.get(), 0), StunServer.honest());
        stun = here.get().getHostAddress() + ":" + server.address().getPort();
    }

    /** A computer whose microphone hears this pitch and nothing of its loudspeaker. */
    private static PulseRoom room(int hertz) throws Exception {
        PulseRoom room = PulseRoom.start();
        room.change("load-module", "module-null-sink", "sink_name=mouth", "rate=48000", "channels=1");
        room.change("set-default-source", "mouth.monitor");
        room.change("set-default-sink", "room");
        room.play(bursts(hertz), "mouth");
        return room;
    }

    /** Ten minutes, as a busy computer may need, of 0.3 s of a tone and 0.2 s of nothing, as a WAV file. */
    private static byte[] bursts(int hertz) throws IOException {
        int rate = 16_000;
        int length = 600 * rate;
        ByteBuffer bytes = ByteBuffer.allocate(2 * length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < length; i++) {
            boolean on = i % (rate / 2) < 3 * rate / 10;
            bytes.putShort((short) (on ? 8_000 * Math.sin(2 * Math.PI * hertz * i / rate) : 0));
        }
        ByteArrayOutputStream wav = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(
                        new ByteArrayInputStream(bytes.array()), new AudioFormat(rate, 16, 1, true, false), length),
                AudioFileFormat.Type.WAVE,
                wav);
        return wav.toByteArray();
    }

    private Typed candidate(PulseRoom room, Path page) throws IOException {
        return new Typed(
                room,
                "--questions",
                "1",
                "--record",
                "sound",
                "--folder",
                folder.toString(),
                "--stun",
                stun,
                "--invite",
                page.toString());
    }

    @Test
    void aMentorAtAnotherGreenroomIsHeardAndHears() throws Exception {
        Path page = folder.resolve("mentor.html");
        Path file = folder.resolve("heard.raw");
        try (PulseRoom here = room(CANDIDATE);
                PulseRoom there = room(MENTOR);
                Typed candidate = candidate(here, page)) {
            candidate.until("Paste the code");
            try (Typed mentor =
                    new Typed(there, "--join", page.toString(), "--by", "Ruth", "--agree", "--stun", stun)) {
                candidate.type(mentor.until(""));
                mentor.until("You are connected");
                mentor.until("does not see you");
                candidate.until("Recording");
                Process ears = ears(there, file);
                TimeUnit.SECONDS.sleep(SECONDS);
                ears.destroy();
                ears.waitFor();
                candidate.type("q");
                assertThat(candidate.end()).isZero();
            }
        }
        Heard heard = new Heard();
        ByteBuffer samples = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        while (samples.remaining() > 1) {
            heard.accept(samples.getShort() / 32_768f);
        }
        assertThat(heard.candidate).as("what the mentor hears: %s", heard).isGreaterThan(ENOUGH);
        assertThat(heard.mentor).as("what the mentor hears: %s", heard).isZero();
        recorded();
    }

    @Test
    void aMentorInABrowserIsHeardAndHears() throws Exception {
        assumeTrue(Browser.Kind.CHROMIUM.program().isPresent(), "SKIPPED: Chromium is not installed");
        Path page = folder.resolve("mentor.html");
        Path voice = Files.write(folder.resolve("mentor.wav"), bursts(MENTOR));
        try (PulseRoom here = room(CANDIDATE);
                Typed candidate = candidate(here, page)) {
            candidate.until("Paste the code");
            try (Browser mentor = new Browser(
                    Browser.Kind.CHROMIUM,
                    Files.createDirectory(folder.resolve("profile")),
                    page,
                    "--use-file-for-fake-audio-capture=" + voice,
                    "--autoplay-policy=no-user-gesture-required")) {
                mentor.evaluate("document.getElementById('by').value = 'Ruth'");
                mentor.evaluate("document.getElementById('agree').checked = true");
                mentor.evaluate("document.getElementById('answer').click()");
                mentor.await("document.getElementById('code').value.length > 100");
                candidate.type(mentor.evaluate("document.getElementById('code').value"));
                candidate.until("Recording");
                mentor.evaluate(EARS);
                for (int seen = 0; seen < SECONDS; seen++) {
                    mentor.await("Math.abs(window.peak() - " + CANDIDATE + ") < 12");
                    TimeUnit.MILLISECONDS.sleep(500);
                }
                candidate.type("q");
                assertThat(candidate.end()).isZero();
            }
        }
        recorded();
    }

    /** Each side is on its own track, and nobody on the other's. */
    private void recorded() throws Exception {
        Path file;
        try (Stream<Path> all = Files.walk(folder)) {
            file = all.filter(each -> each.endsWith("recording.mp4"))
                    .findFirst()
                    .orElseThrow();
        }
        Recording recording = Recording.open(file);
        List<Heard> tracks = new ArrayList<>();
        for (SoundTrack track : recording.tracks()) {
            Heard heard = new Heard();
            try (AudioSource source = recording.sound(track)) {
                for (Optional<AudioBlock> next = source.next(); next.isPresent(); next = source.next()) {
                    AudioBlock block = next.get();
                    assertThat(block.sampleRate()).isEqualTo(RATE);
                    for (int i = 0; i < block.length(); i++) {
                        heard.accept(block.samples()[i * block.channels()]);
                    }
                }
            }
            tracks.add(heard);
        }
        assertThat(tracks).as("%s", tracks).hasSize(2);
        assertThat(tracks.get(0).candidate).as("%s", tracks).isGreaterThan(ENOUGH);
        assertThat(tracks.get(0).mentor).as("%s", tracks).isZero();
        assertThat(tracks.get(1).mentor).as("%s", tracks).isGreaterThan(ENOUGH);
        assertThat(tracks.get(1).candidate).as("%s", tracks).isZero();
    }

    /** What comes out of a loudspeaker. */
    private static Process ears(PulseRoom room, Path file) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                "parec", "--device=room.monitor", "--rate=" + RATE, "--channels=1", "--format=s16le");
        builder.environment().putAll(room.environment());
        return builder.redirectOutput(file.toFile()).start();
    }

    /** Counts tenths of a second by the pitch that most of their sound has. */
    private static final class Heard {
        private final float[] block = new float[RATE / 10]; // in which both pitches have whole periods
        private final StringBuilder tenths = new StringBuilder();
        private int filled;
        private int candidate;
        private int mentor;

        void accept(float sample) {
            block[filled++] = sample;
            if (filled == block.length) {
                filled = 0;
                double all = 0;
                for (float each : block) {
                    all += each * each;
                }
                boolean loud = all / block.length > 1e-5; // -50 dB
                boolean here = loud && share(CANDIDATE) > 0.5 * all;
                boolean there = loud && share(MENTOR) > 0.5 * all;
                candidate += here ? 1 : 0;
                mentor += there ? 1 : 0;
                tenths.append(here ? 'c' : there ? 'm' : loud ? '?' : '.');
            }
        }

        private double share(int hertz) {
            double cosine = 0;
            double sine = 0;
            for (int i = 0; i < block.length; i++) {
                cosine += block[i] * Math.cos(2 * Math.PI * hertz * i / RATE);
                sine += block[i] * Math.sin(2 * Math.PI * hertz * i / RATE);
            }
            return 2 * (cosine * cosine + sine * sine) / block.length;
        }

        @Override
        public String toString() {
            return tenths.toString();
        }
    }
}
