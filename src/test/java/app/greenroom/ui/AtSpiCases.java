package app.greenroom.ui;

import app.greenroom.memory.Memory;
import app.greenroom.model.Settings;
import app.greenroom.network.TestKeys;
import app.greenroom.network.relay.Impairment;
import app.greenroom.session.LoopbackPlatform;
import app.greenroom.session.device.PacedSample;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;

/** The window in a process of its own, for somebody on the bus of screen readers who does a check in it. Argument: a folder. */
public final class AtSpiCases {
    private AtSpiCases() {}

    /** Opens it, and ends with it. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Memory memory = new Memory(folder.resolve("data"), folder.resolve("choices"));
        Settings usual = Settings.DEFAULTS;
        memory.settings()
                .save(new Settings(
                        new Settings.Look(Optional.of(Locale.ENGLISH), usual.units(), Settings.Theme.LIGHT, 1),
                        new Settings.Appointment(usual.platform(), usual.zone(), usual.interview()),
                        usual.reports(),
                        true));
        memory.consent().give(ZonedDateTime.now(Clock.systemUTC()));
        try (LoopbackPlatform platform =
                new LoopbackPlatform(folder, new TestKeys(folder), Impairment.NONE, Impairment.NONE)) {
            new Desktop(new WindowEnvironment(
                            PacedSample.of(Path.of("samples", "good-room")),
                            Clock.systemUTC(),
                            System::nanoTime,
                            Optional.of(memory),
                            Optional.of(platform.endpoints()),
                            Optional.empty(),
                            "an unknown system"))
                    .run();
        }
        System.exit(0);
    }
}
