package app.greenroom.cli;

import app.greenroom.model.Settings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --stun} and {@code --turn}: by which servers two computers find each other. */
final class FriendOptions {
    @Option(
            names = "--stun",
            paramLabel = "HOST:PORT",
            description =
                    "With another computer: ask this server how this computer looks from the internet, in place of"
                            + " the platform's.")
    private @Nullable String stun;

    @Option(
            names = "--turn",
            paramLabel = "turn:USER:PASSWORD@HOST:PORT",
            description =
                    "With another computer: let this server pass the call on where nothing else gets through; ends"
                            + " in ?transport=tcp to reach it by TCP, begins with turns: for TLS (default: the one"
                            + " in the settings, if any).")
    private @Nullable String turn;

    /** The STUN server. */
    Optional<String> stun() {
        return Optional.ofNullable(stun);
    }

    /** The TURN server, which is the settings' where none was given. */
    Optional<String> turn(Settings settings) {
        return Optional.ofNullable(turn).or(() -> settings.relay().map(Settings.Relay::written));
    }

    /** The option that was given, where either was. */
    Optional<String> given() {
        return stun().map(one -> "--stun").or(() -> Optional.ofNullable(turn).map(one -> "--turn"));
    }
}
